package dk.almendata.cli;

import dk.almendata.delivery.Delivery;
import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.Listing;
import dk.almendata.sync.SyncObserver;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts the moments of a run at which a kill could matter: what the observer is told, and the time before and after every statement and
 * commit. At the chosen one it says so and waits to be killed.
 */
final class Moments implements SyncObserver {

    /** What is printed when the chosen moment is there. */
    static final String HERE = "here";

    private final PrintStream out;
    private final int chosen;
    private int count;

    /** Chooses a moment, counted from 1; 0 chooses none. */
    Moments(PrintStream out, int chosen) {
        this.out = out;
        this.chosen = chosen;
    }

    int count() {
        return count;
    }

    /** The same database, with every statement and commit counted. */
    DataSource counted(DataSource database) {
        return counted(DataSource.class, database);
    }

    @Override
    public void listed(Listing listing) {
        pass();
    }

    @Override
    public void started(Delivery delivery, int number, int deliveries) {
        pass();
    }

    @Override
    public void entered(Delivery delivery, Stage stage, String file) {
        pass();
    }

    @Override
    public void progressed(Delivery delivery, Stage stage, long progress) {
        pass();
    }

    @Override
    public void finished(DeliveryOutcome outcome) {
        pass();
    }

    private void pass() {
        if (++count == chosen) {
            out.println(HERE);
            out.flush();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T counted(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean counts = method.getName().startsWith("execute")
                            || method.getName().equals("commit");
                    if (counts) {
                        pass();
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        if (counts) {
                            pass();
                        }
                        return wrapped(result);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private @Nullable Object wrapped(@Nullable Object result) {
        if (result instanceof Connection connection) {
            return counted(Connection.class, connection);
        }
        if (result instanceof PreparedStatement statement) {
            return counted(PreparedStatement.class, statement);
        }
        return result instanceof Statement statement ? counted(Statement.class, statement) : result;
    }
}
