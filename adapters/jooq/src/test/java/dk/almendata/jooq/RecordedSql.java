package dk.almendata.jooq;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that writes down every statement that is prepared on its connections. For one thread at a time. */
final class RecordedSql {

    private final DataSource database;
    private final List<String> statements = new ArrayList<>();

    RecordedSql(DataSource database) {
        this.database = database;
    }

    /** The statements since this was asked for the last time. */
    List<String> take() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, database);
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                RecordedSql.class.getClassLoader(),
                new Class<?>[] {type},
                (handle, method, arguments) -> call(target, method, arguments)));
    }

    private @Nullable Object call(Object target, Method method, @Nullable Object[] arguments) throws Throwable {
        if (method.getName().equals("prepareStatement")) {
            statements.add(String.valueOf(arguments[0]).toLowerCase(Locale.ROOT));
        }
        try {
            Object result = method.invoke(target, arguments);
            return method.getName().equals("getConnection") ? proxy(Connection.class, result) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
