package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsumerKindTest {

    /** Utility text, 2.1. */
    @ParameterizedTest
    @CsvSource({
        "ACTIVE_ONLINE,  true, true,  true,  true",
        "ACTIVE_OFFLINE, true, true,  true,  true",
        "PASSIVE,        true, false, false, false",
        "POTENTIAL,      true, true,  true,  false",
    })
    void kind_saysWhatItServes(ConsumerKind kind, boolean counts, boolean closure, boolean hydraulic, boolean active) {
        assertThat(kind.serves(ConsumerUse.COUNTS)).isEqualTo(counts);
        assertThat(kind.serves(ConsumerUse.CLOSURE_LISTS)).isEqualTo(closure);
        assertThat(kind.serves(ConsumerUse.HYDRAULIC_CALCULATION)).isEqualTo(hydraulic);
        assertThat(kind.isActive()).isEqualTo(active);
    }
}
