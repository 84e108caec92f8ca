package dk.almendata.jooq;

import java.nio.file.Path;
import javax.sql.DataSource;

/** Kills on an H2 file. */
class H2KillTest extends KillContract {

    @Override
    String empty(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("almendata").toAbsolutePath() + ";USER=sa";
    }

    @Override
    void waitForTheLease(DataSource database) {
        // Who opens the file knows that the other process is gone.
    }

    @Override
    int few() {
        return 20;
    }
}
