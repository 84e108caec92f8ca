package dk.almendata.jooq;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;

/** A connection that tells which of its methods are called, each with its first argument if that is true or false. */
final class WatchedConnection {

    private final Connection connection;
    private final List<String> calls;

    WatchedConnection(Connection connection, List<String> calls) {
        this.connection = connection;
        this.calls = calls;
    }

    DataSource dataSource() {
        Connection watched = (Connection) Proxy.newProxyInstance(
                WatchedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean told = arguments != null && arguments[0] instanceof Boolean;
                    calls.add(method.getName() + (told ? " " + arguments[0] : ""));
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                WatchedConnection.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> watched);
    }
}
