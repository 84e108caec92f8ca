package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.almendata.access.CvrNumber;
import dk.almendata.access.Grant;
import dk.almendata.access.GrantStatus;
import dk.almendata.access.Grants;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantsJsonTest {

    private static final String START = "{\"Adgange\": [{\"Id\": \"1\", \"RådgiverCvrNr\": \"10000009\","
            + " \"TildelerKommuneNr\": \"240\", \"StartDato\": \"2025-04-15\", \"Organisation\": [\"240\"],"
            + " \"Datapakker\": [\"Bbr_Fuld\"]";

    @Test
    void read_takesThePortalsWords_andItsDates() {
        Grants grants = read(START + "}]}");

        Grant grant = grants.all().iterator().next();
        assertThat(grant).hasToString("grant 1 of kommune 0240 2025-04-15..2026-04-15");
        assertThat(grant.organisations()).hasToString("[0240]");
        assertThat(grants.statusOf(grant, LocalDate.of(2026, 4, 15))).isEqualTo(GrantStatus.AKTIV);
    }

    @Test
    void read_knowsWhoIsNotApproved() {
        Grants grants = read(START + "}], \"Godkendte\": [\"10000017\"]}");

        assertThat(grants.isWhitelisted(CvrNumber.of("10000009"), LocalDate.of(2025, 5, 1)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            }]                                  | fault at line 1
            , "SlutDato": "2025-01-01"}]}       | Adgange[0]: Grant 1 ends on 2025-01-01
            , "SlutDato": "15-04-2025"}]}       | Adgange[0].SlutDato: expected a date such as 2025-04-30
            , "TildelerCvrNr": "10000017"}]}    | Adgange[0]: expected one of TildelerCvrNr and TildelerKommuneNr
            , "Targit": true}]}                 | Adgange[0]: 'Targit' is not known here
            , "StartDato": "+999999999-12-31"}]} | fault at line 1
            }, 1]}                              | Adgange[1]: expected an object
            }, {"Id": "navn@firma.dk"}]}        | Adgange[1].Id: expected up to 40 letters, digits, dots, colons and hyphens, found text(13)
            }, {"navn@firma.dk": 1}]}           | Adgange[1]: a word of 13 characters is not known here
            , "TargitAdgang": "ja tak"}]}       | Adgange[0].TargitAdgang: expected true or false
            , "RådgiverEmail": 42}]}            | Adgange[0].RådgiverEmail: expected text
            , "SlutDato": "2200-01-01"}]}       | Adgange[0].SlutDato: expected a date
            }, {"Id": "1"}]}                    | Adgange[1].Id: expected every id once
            }, {"Id": "2"}]}                    | Adgange[1].RådgiverCvrNr: expected a CVR number
            }, {"Id": "2", "Organisation": ["A"]}]} | Adgange[1].Organisation: expected an array of LBF numbers
            }], "Godkendte": ["1"]}             | Godkendte: expected an array of CVR numbers
            """)
    void read_saysWhatIsWrongAndWhere(String rest, String expected) {
        InvalidGrantsException fault = catchThrowableOfType(InvalidGrantsException.class, () -> read(START + rest));

        assertThat(fault.faults()).anySatisfy(phrase -> assertThat(phrase).contains(expected));
    }

    @Test
    void faults_showNoNamesAndNoAddresses() {
        InvalidGrantsException fault = catchThrowableOfType(
                InvalidGrantsException.class,
                () -> read(START + ", \"RådgiverEmail\": \"navn@firma.dk\", \"SlutDato\": \"Navn Navnesen\"}]}"));

        assertThat(fault.getMessage()).doesNotContain("navn@", "Navnesen").contains("text(13)");
    }

    private static Grants read(String json) {
        return GrantsJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
