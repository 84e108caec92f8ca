package dk.almendata.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 5 on accounts: idents, and what an opaque Kontonr. tells. */
class AccountNumberTest {

    /** The table of idents seen. */
    @ParameterizedTest
    @CsvSource({
        "1602.280, ORGANISATION,  602, 280",
        "1803.215, ORGANISATION,  803, 215",
        "5130.025, AFDELING,      130, 025",
        "7204.310, AFDELING_NOTE, 204, 310",
        "7204.320, AFDELING_NOTE, 204, 320",
        "7204.510, AFDELING_NOTE, 204, 510",
        "7204.520, AFDELING_NOTE, 204, 520",
        "7401.000, AFDELING_NOTE, 401, 000",
        "7401.010, AFDELING_NOTE, 401, 010",
        "7401.020, AFDELING_NOTE, 401, 020",
        "7401.040, AFDELING_NOTE, 401, 040",
        "7401.041, AFDELING_NOTE, 401, 041",
        "7401.050, AFDELING_NOTE, 401, 050",
    })
    void ident_tellsPartAccountAndLine(String text, SchemaPart part, int account, String line) {
        AccountIdent ident = AccountIdent.find(" " + text).orElseThrow();

        assertThat(ident.part()).hasValue(part);
        assertThat(ident.account()).isEqualTo(account);
        assertThat(ident.line()).isEqualTo(line);
        assertThat(ident).hasToString(text);
    }

    @Test
    void ident_ofAnotherPart_isUnknownAndKept() {
        assertThat(new AccountIdent("9401.000").part()).isEmpty();
    }

    /** Free-text idents exist. */
    @ParameterizedTest
    @ValueSource(strings = {"", "7401", "7401.41", "17401.041", "Tekst"})
    void ident_ofAnotherForm_isNone(String text) {
        assertThat(AccountIdent.find(text)).isEmpty();
    }

    /** Decision: opaque text; conversion methods, not validation. */
    @ParameterizedTest
    @CsvSource({
        "115,      115",
        "116.2,    116",
        "105.9,    105",
        "7401.041, 401",
        "1000,     -1",
        "0115,     -1",
        "Konto,    -1",
    })
    void number_isKeptAsItStands_andTellsItsAccountIfItCan(String text, int account) {
        AccountNumber number = AccountNumber.parse(" " + text + " ");

        assertThat(number).hasToString(text);
        assertThat(number.account()).isEqualTo(account < 0 ? OptionalInt.empty() : OptionalInt.of(account));
    }

    @Test
    void number_keepsItsZeros() {
        assertThat(new AccountNumber("0115")).isNotEqualTo(new AccountNumber("115"));
        assertThat(new AccountNumber("116.20")).isNotEqualTo(new AccountNumber("116.2"));
        assertThat(new AccountNumber("7401.041").ident()).isEqualTo(Optional.of(new AccountIdent("7401.041")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void number_withoutText_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AccountNumber.parse(text));
    }
}
