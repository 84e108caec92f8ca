package dk.almendata.jooq;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A pool of one connection: what a piece of work leaves on it, the next one finds. */
final class OneConnection {

    private final Connection connection;

    /** Whether it leads to the driver's connection, as well-behaved pools do. */
    boolean unwraps = true;

    /** How often the driver's was asked for. */
    int unwrapped;

    OneConnection(Connection connection) {
        this.connection = connection;
    }

    DataSource pool() {
        return proxy(DataSource.class, (pool, method, arguments) -> proxy(Connection.class, this::call));
    }

    private @Nullable Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "close" -> {
                return null;
            }
            case "isWrapperFor" -> {
                return unwraps && connection.isWrapperFor((Class<?>) arguments[0]);
            }
            case "unwrap" -> unwrapped++;
            default -> {
                // The connection's own.
            }
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(OneConnection.class.getClassLoader(), new Class<?>[] {type}, calls));
    }
}
