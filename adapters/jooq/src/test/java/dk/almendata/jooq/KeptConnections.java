package dk.almendata.jooq;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that keeps the connections it is given back and drops those that broke, as a pool does. For one thread at a time. */
final class KeptConnections implements AutoCloseable {

    private final String url;
    private final Deque<Connection> kept = new ArrayDeque<>();

    KeptConnections(String url) {
        this.url = url;
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    Connection connection = kept.isEmpty() ? DriverManager.getConnection(url) : kept.pop();
                    return Proxy.newProxyInstance(
                            Connection.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (handle, call, values) -> onHandle(connection, call, values));
                });
    }

    private @Nullable Object onHandle(Connection connection, Method call, @Nullable Object[] arguments)
            throws Throwable {
        if (call.getName().equals("close")) {
            if (!connection.isClosed()) {
                kept.push(connection);
            }
            return null;
        }
        try {
            return call.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : kept) {
            connection.close();
        }
    }
}
