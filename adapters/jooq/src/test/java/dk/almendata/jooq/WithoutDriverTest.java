package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.POSTINGS;
import static dk.almendata.jooq.Deliveries.month;
import static dk.almendata.jooq.Deliveries.order;
import static dk.almendata.jooq.Deliveries.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL driver is optional: who has H2 alone needs no other. */
class WithoutDriverTest {

    @TempDir
    Path folder;

    @Test
    void h2_needsNoPostgresqlDriver() throws Exception {
        try (URLClassLoader others = new URLClassLoader(withoutDriver(), ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> others.loadClass("org.postgresql.PGConnection"))
                    .isInstanceOf(ClassNotFoundException.class);
            @SuppressWarnings("unchecked")
            Function<String, Long> load = (Function<String, Long>) others.loadClass(LoadIntoH2.class.getName())
                    .getConstructor()
                    .newInstance();

            assertThat(load.apply(folder.resolve("almendata").toString())).isEqualTo(2);
        }
    }

    private static URL[] withoutDriver() throws MalformedURLException {
        List<URL> others = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!Path.of(path).getFileName().toString().startsWith("postgresql-")) {
                others.add(Path.of(path).toUri().toURL());
            }
        }
        return others.toArray(URL[]::new);
    }

    /** What runs there. */
    public static final class LoadIntoH2 implements Function<String, Long> {

        @Override
        public Long apply(String file) {
            JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + file, "sa", "");
            try {
                JooqDeliveryStore store = JooqDeliveryStore.open(pool);
                store.prepare(POSTINGS);
                List<Object[]> rows = List.of(
                        posting("0240001", "2025-01-02", "1.00", 1), posting("0240001", "2025-01-03", "2.00", 2));
                return store.load(order(month(1, YearMonth.of(2025, 1)), POSTINGS, rows))
                        .changes()
                        .get(0)
                        .rowsLanded();
            } finally {
                pool.dispose();
            }
        }
    }
}
