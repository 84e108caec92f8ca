package dk.almendata.jooq;

import dk.almendata.delivery.Delivery;
import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.Listing;
import dk.almendata.sync.LoadOrder;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.sync.SyncObserver;
import dk.almendata.table.RowCursor;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts the moments of a run at which a kill could matter: what the observer is told, the time before and after every statement and commit, and
 * every so many rows of a load. At the chosen one it says so and waits to be killed.
 */
final class Moments implements SyncObserver {

    /** What is printed when the chosen moment is there. */
    static final String HERE = "here";

    private final PrintStream out;
    private final int chosen;
    private final int rowsBetween;
    private int count;

    /** Chooses a moment, counted from 1; 0 chooses none. */
    Moments(PrintStream out, int chosen, int rowsBetween) {
        this.out = out;
        this.chosen = chosen;
        this.rowsBetween = rowsBetween;
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

    /** The same store, with the rows that it loads counted. */
    DeliveryStore counted(DeliveryStore store) {
        return proxy(DeliveryStore.class, (method, arguments) -> {
            Object[] given =
                    method.getName().equals("load") ? new Object[] {counted((LoadOrder) arguments[0])} : arguments;
            return call(store, method, given);
        });
    }

    private LoadOrder counted(LoadOrder order) {
        List<FileLoad> files = order.files().stream()
                .map(file -> new FileLoad(
                        file.entry(),
                        file.schema(),
                        file.cells(),
                        () -> counted(file.rows().get())))
                .toList();
        return new LoadOrder(
                order.source(), order.delivery(), order.digests(), files, order.findings(), order.guard(), order.at());
    }

    private RowCursor counted(RowCursor rows) {
        return proxy(RowCursor.class, (method, arguments) -> {
            Object result = call(rows, method, arguments);
            if (method.getName().equals("next") && rows.records() % rowsBetween == 0) {
                pass();
            }
            return result;
        });
    }

    private <T> T counted(Class<T> type, Object target) {
        return proxy(type, (method, arguments) -> {
            boolean counts =
                    method.getName().startsWith("execute") || method.getName().equals("commit");
            if (counts) {
                pass();
            }
            Object result = call(target, method, arguments);
            if (counts) {
                pass();
            }
            return method.getName().equals("unwrap") ? result : wrapped(result);
        });
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> calls.called(method, arguments)));
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
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

    /** What a call comes to. */
    @FunctionalInterface
    private interface Calls {
        @Nullable
        Object called(Method method, @Nullable Object[] arguments) throws Throwable;
    }
}
