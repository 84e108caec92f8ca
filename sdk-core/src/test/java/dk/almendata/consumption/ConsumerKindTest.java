package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

    /** The table of utility text, 2: which source has which kind. */
    @ParameterizedTest
    @CsvSource({
        "LOCAL,     false, true,  false, true",
        "PARADOX,   true,  false, false, true",
        "INTERBASE, true,  false, true,  true",
    })
    void source_hasTheKindsOfTheTable(
            ConsumerSource source, boolean online, boolean offline, boolean passive, boolean potential) {
        assertThat(source.has(ConsumerKind.ACTIVE_ONLINE)).isEqualTo(online);
        assertThat(source.has(ConsumerKind.ACTIVE_OFFLINE)).isEqualTo(offline);
        assertThat(source.has(ConsumerKind.PASSIVE)).isEqualTo(passive);
        assertThat(source.has(ConsumerKind.POTENTIAL)).isEqualTo(potential);
        assertThat(source.can(SourceCapability.PASSIVE_CONSUMERS)).isEqualTo(passive);
    }

    /** Utility text, 3.3 and 3.4. */
    @ParameterizedTest
    @CsvSource({
        "YEARS,                    true,  true,  true",
        "SINCE_LATEST_YEAR,        false, false, true",
        "FLOW_METER_NUMBER,        true,  true,  true",
        "INSTALLATIONS_AT_ADDRESS, true,  true,  true",
        "INSTALLATION_DETAILS,     false, true,  true",
        "PROPERTY_AND_NODES,       false, true,  true",
        "FACTORS,                  false, true,  true",
        "COMPONENTS,               false, true,  true",
        "CONTACTS,                 false, true,  true",
        "PASSIVE_CONSUMERS,        false, false, true",
    })
    void source_declaresWhatItCanTell(SourceCapability capability, boolean local, boolean paradox, boolean interbase) {
        assertThat(ConsumerSource.LOCAL.can(capability)).isEqualTo(local);
        assertThat(ConsumerSource.PARADOX.can(capability)).isEqualTo(paradox);
        assertThat(ConsumerSource.INTERBASE.can(capability)).isEqualTo(interbase);
    }

    @ParameterizedTest
    @EnumSource(ConsumerSource.class)
    void everySource_mayHavePotentialConsumers(ConsumerSource source) {
        assertThat(source.has(ConsumerKind.POTENTIAL)).isTrue();
    }
}
