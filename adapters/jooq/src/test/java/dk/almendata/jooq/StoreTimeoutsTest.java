package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTimeoutsTest {

    private final StoreTimeouts defaults = StoreTimeouts.ofDefaults();

    @Test
    void with_changesOneAndKeepsTheOthers() {
        Duration second = Duration.ofSeconds(1);

        assertThat(defaults).hasToString("statement PT1H, idle PT1M, lock PT30S");
        assertThat(defaults.withStatement(second)).hasToString("statement PT1S, idle PT1M, lock PT30S");
        assertThat(defaults.withIdle(second)).hasToString("statement PT1H, idle PT1S, lock PT30S");
        assertThat(defaults.withLock(second)).hasToString("statement PT1H, idle PT1M, lock PT1S");
    }

    /** Decision: whoever takes over waits longer, in three tries, than a paused process may hold what both need. */
    @Test
    void defaults_letATakerOutlastASilence() {
        assertThat(defaults.lock().multipliedBy(3)).isGreaterThan(defaults.idle());
    }

    /** PostgreSQL would take less than a millisecond for no limit at all. */
    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.000999S", "PT-1S", "P20D", "P1000000D"})
    void with_refusesWhatPostgresqlCannotCount(Duration value) {
        assertThatThrownBy(() -> defaults.withStatement(value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> defaults.withIdle(value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> defaults.withLock(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(value.toString());
    }
}
