package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.text.DialectProposal.Sureness;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectProposalTest {

    /** Line breaks are written ~ here, tabs &gt;. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                // file                                            # separator  # quote     # mark      # headings #
                // dates
                "a;b~x;y~z;v~                                      # SURE ;     # NONE      # NONE      # LIKELY true  # NONE",
                "a,b~x,y~z,v                                       # SURE ,     # NONE      # NONE      # LIKELY true  # NONE",
                "a>b~x>y~z>v~                                      # SURE tab   # NONE      # NONE      # LIKELY true  # NONE",
                "a|b~x|y~z|v~                                      # SURE |     # NONE      # NONE      # LIKELY true  # NONE",
                "Navn;Areal~Bo;12~Kaj;13~                          # SURE ;     # NONE      # NONE      # SURE true    # NONE",
                "Navn;Areal~Bo;12~                                 # LIKELY ;   # NONE      # NONE      # SURE true    # NONE",
                "a;b~1,5;2,5~3,5;4,5~                              # SURE ;     # NONE      # SURE ,    # SURE true    # NONE",
                "a,b~1.5,2.5~3.5,4.5~                              # SURE ,     # NONE      # SURE .    # SURE true    # NONE",
                "1,5;2,5~3,5;4,5~6,5;7,5~                          # SURE ;     # NONE      # SURE ,    # LIKELY false # NONE",
                "a;b~1.234,50;x~12,25;y~                           # SURE ;     # NONE      # SURE ,    # SURE true    # NONE",
                "a;b~1,234.50;x~12.25;y~                           # SURE ;     # NONE      # SURE .    # SURE true    # NONE",
                "a;b~1,5;x~1.5;y~                                  # SURE ;     # NONE      # AMBIGUOUS # SURE true    # NONE",
                "a;b~\"x;y\";z~\"v\";w~                            # SURE ;     # SURE \"   # NONE      # LIKELY true  # NONE",
                "a;b~'x;y';z~'v';w~                                # SURE ;     # SURE '    # NONE      # LIKELY true  # NONE",
                "a;b~\"x\";'z'~v;w~                                # SURE ;     # AMBIGUOUS # NONE      # LIKELY true  # NONE",
                "a;b~'690;x~'0240;y~                               # SURE ;     # NONE      # NONE      # LIKELY true  # NONE",
                "a;b~\"x~y\";z~v;w~                                # SURE ;     # SURE \"   # NONE      # LIKELY true  # NONE",
                "a;b~\"x, y\";1~\"v, w\";2~                        # SURE ;     # SURE \"   # NONE      # SURE true    # NONE",
                "Navn, vej;b~x, y;1~v, w;2~                        # AMBIGUOUS  # NONE      # NONE      # NONE         # NONE",
                "1,5~2,5~3,5~                                      # AMBIGUOUS  # NONE      # NONE      # NONE         # NONE",
                "a~1,5~2,5~                                        # NONE       # NONE      # SURE ,    # SURE true    # NONE",
                "a~x~y~                                            # NONE       # NONE      # NONE      # LIKELY true  # NONE",
                "``                                                # NONE       # NONE      # NONE      # NONE         # NONE",
                "a;b~2025-04-30;x~2025-05-31;y~                    # SURE ;     # NONE      # NONE      # SURE true    # SURE yyyy-MM-dd",
                "a;b~30-04-2025;x~31-05-2025;y~                    # SURE ;     # NONE      # NONE      # SURE true    # SURE dd-MM-yyyy",
                "a;b~30.04.2025;x~31.05.2025;y~                    # SURE ;     # NONE      # NONE      # SURE true    # SURE dd.MM.yyyy",
                "a;b~30.04.2025;x~2025-05-31;y~                    # SURE ;     # NONE      # NONE      # SURE true    # AMBIGUOUS",
                "a;b~32.04.2025;x~2025-13-31;y~                    # SURE ;     # NONE      # NONE      # LIKELY true  # NONE",
                "0240;7~0397;8~0690;9~                             # SURE ;     # NONE      # NONE      # LIKELY false # NONE",
                "a;a~1;2~3;4~                                      # SURE ;     # NONE      # NONE      # AMBIGUOUS    # NONE",
                "a;b~1;2~3;4~5;6~7;8~9;0~1;2~3;4~5;6~7             # LIKELY ;   # NONE      # NONE      # SURE true    # NONE",
                "a;b~1~2~3~4~                                      # NONE       # NONE      # NONE      # SURE true    # NONE",
            })
    void of_proposesWithItsSureness(
            String file, String separator, String quote, String mark, String headings, String dates) {
        String text =
                file.strip().equals("``") ? "" : file.strip().replace('~', '\n').replace('>', '\t');
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            DialectProposal proposal = of(text.replace("\n", lineEnd), StandardCharsets.UTF_8);
            assertThat(shown(proposal.separator()).replace("\t", "tab")).isEqualTo(separator);
            assertThat(shown(proposal.quote())).isEqualTo(quote);
            assertThat(shown(proposal.decimalMark()).replace("POINT", ".").replace("COMMA", ","))
                    .isEqualTo(mark);
            assertThat(shown(proposal.headings())).isEqualTo(headings);
            assertThat(shown(proposal.dates())).isEqualTo(dates);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,a;b,LIKELY UTF-8",
        "UTF-8,a;blå,SURE UTF-8",
        "UTF-8,\uFEFFa;b,SURE UTF-8 with byte order mark",
        "windows-1252,a;blåbær,LIKELY Windows-1252",
        "windows-1252,a;5 €,AMBIGUOUS",
        "UTF-16LE,a;b,SURE UTF-16",
        "UTF-16BE,a;b,SURE UTF-16",
        "UTF-16,a;b,SURE UTF-16",
    })
    void of_tellsTheEncoding_andReadsTheFormInEach(String charset, String heading, String encoding) {
        DialectProposal proposal = of(heading + "\nx;1\ny;2\n", Charset.forName(charset));
        assertThat(shown(proposal.encoding())).isEqualTo(encoding);
        assertThat(proposal.separator().best()).contains(';');
        assertThat(proposal.columns()).isEqualTo(2);
        assertThat(proposal.records()).isEqualTo(3);
        assertThat(proposal.headings().best()).contains(true);
    }

    @Test
    void of_mixedEncodings_areAmbiguous() {
        byte[] file = CsvFileTest.concat(
                "a;b\nå;1\n".getBytes(StandardCharsets.UTF_8), "å;2\n".getBytes(StandardCharsets.ISO_8859_1));
        DialectProposal proposal = DialectProposal.of(file, true);
        assertThat(proposal.encoding().sureness()).isEqualTo(Sureness.AMBIGUOUS);
        assertThat(proposal.encoding().evidence()).hasSize(2).containsValue(1L);
    }

    @Test
    void of_leavesACutRecordAside_andACutCharacter() {
        byte[] file = "a;b\n1;x\n2;y\n3å".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(file, file.length - 1);
        assertThat(DialectProposal.of(cut, false).separator().sureness()).isEqualTo(Sureness.SURE);
        assertThat(DialectProposal.of(cut, false).encoding().best()).contains(DialectProposal.Encoding.UTF_8);
        assertThat(DialectProposal.of(cut, false).records()).isEqualTo(3);
        assertThat(DialectProposal.of(cut, true).records()).isEqualTo(4);
    }

    @Test
    void read_takesNoMoreThanTheSample() throws IOException {
        EndlessStream endless = new EndlessStream("a;b\n1;x\n2;y\n".getBytes(StandardCharsets.UTF_8), (byte) 'x');
        DialectProposal proposal = DialectProposal.read(endless);
        assertThat(proposal.records()).isEqualTo(3);
        byte[] exact = "a;b;c;\n1\n".repeat(DialectProposal.SAMPLE_BYTES / 9).getBytes(StandardCharsets.UTF_8);
        assertThat(DialectProposal.read(new ByteArrayInputStream(exact))
                        .separator()
                        .best())
                .isEmpty();
    }

    @Test
    void summary_saysEvidence_andNothingOfTheFile() {
        DialectProposal proposal =
                of("Navn,Dato\n\"Bo Holm\",30-04-2025\n\"Åse\",31-05-2025\n", StandardCharsets.UTF_8);
        assertThat(proposal.summary())
                .isEqualTo(
                        "separator ',' (sure: 3 records); 2 columns in most of 3 records; quote '\"' (sure: 2 fields);"
                                + " no decimal mark seen; dates dd-MM-yyyy (sure: 2 fields);"
                                + " encoding UTF-8 (sure: 1 characters); headings in the first line (sure: 2 columns)");
        assertThat(proposal.toString() + proposal.summary()).doesNotContain("Bo", "Navn", "Dato", "2025");
    }

    @Test
    void dialect_isThereOnlyIfNothingIsAmbiguous() {
        assertThat(of("a,b\n1.5,x\n2.5,y\n", StandardCharsets.UTF_8).dialect())
                .contains(CsvDialect.builder().separator(',').build());
        assertThat(of("a;b\n1,5;x\n2,5;y\n", StandardCharsets.UTF_8).dialect())
                .contains(CsvDialect.builder().decimalMark(DecimalMark.COMMA).build());
        assertThat(of("a;b\n1,5;x\n2.5;y\n", StandardCharsets.UTF_8).dialect()).isEmpty();
        assertThat(of("a\nb\n", StandardCharsets.UTF_8).dialect()).isEmpty();
    }

    /** Files written in a dialect drawn at random: what is proposed is that dialect, or is said to be ambiguous. */
    @Test
    void of_isNeverWrong_aboutADialectThatItNames() {
        Random random = new Random(20250430);
        int named = 0;
        for (int round = 0; round < 3_000; round++) {
            char separator = ";,\t|".charAt(random.nextInt(4));
            char quote = "\"'".charAt(random.nextInt(2));
            DecimalMark mark = DecimalMark.values()[random.nextInt(2)];
            int columns = 2 + random.nextInt(6);
            int records = 3 + random.nextInt(40);
            String file = file(random, separator, quote, mark, columns, records);

            DialectProposal proposal = of(file, StandardCharsets.UTF_8);

            if (proposal.separator().sureness() == Sureness.AMBIGUOUS) {
                continue;
            }
            named++;
            assertThat(proposal.separator().best()).as(file).contains(separator);
            assertThat(proposal.columns()).as(file).isEqualTo(columns);
            assertThat(proposal.records()).as(file).isEqualTo(records + 1);
            proposal.quote().best().ifPresent(best -> assertThat(best).as(file).isEqualTo(quote));
            proposal.decimalMark()
                    .best()
                    .ifPresent(best -> assertThat(best).as(file).isEqualTo(mark));
            proposal.headings()
                    .best()
                    .ifPresent(best -> assertThat(best).as(file).isTrue());
        }
        assertThat(named).isGreaterThan(2_700);
    }

    private static String file(Random random, char separator, char quote, DecimalMark mark, int columns, int records) {
        StringBuilder file = new StringBuilder();
        int[] kinds = random.ints(columns, 0, 4).toArray();
        for (int record = 0; record <= records; record++) {
            List<String> fields = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                String field = record == 0
                        ? "kol " + (char) ('a' + column)
                        : switch (kinds[column]) {
                            case 0 -> String.valueOf(random.nextInt(5_000));
                            case 1 -> "-" + random.nextInt(900) + mark.character() + (1 + random.nextInt(99));
                            case 2 -> "2025-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
                            default -> text(random);
                        };
                boolean needed = field.indexOf(separator) >= 0 || field.indexOf(quote) >= 0 || field.indexOf('\n') >= 0;
                String doubled = field.replace(String.valueOf(quote), "" + quote + quote);
                fields.add(needed || random.nextInt(8) == 0 ? quote + doubled + quote : field);
            }
            file.append(String.join(String.valueOf(separator), fields)).append('\n');
        }
        return file.toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append("abcæøå ;,\t|\"'\n.-".charAt(random.nextInt(16)));
        }
        return text.append('t').toString();
    }

    private static DialectProposal of(String file, Charset charset) {
        return DialectProposal.of(file.getBytes(charset), true);
    }

    private static String shown(DialectProposal.Choice<?> choice) {
        return choice.best()
                .map(best -> choice.sureness() + " " + best)
                .orElse(choice.sureness().toString());
    }
}
