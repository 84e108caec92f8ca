package dk.almendata.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CprNumbersTest {

    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    /** The table of synthetic values, and the edges of the century rule: 29 February tells the century. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            111111-1118              , SURE
            0101654321               , LIKELY
            010190-4321              , LIKELY
            0101604321               , LIKELY
            0101594321               , POSSIBLE
            0201904321               , POSSIBLE
            3112991234               , POSSIBLE
            2902001231               , NONE
            0240001020               , NONE
            024000102                , NONE
            101654321                , NONE
            2902004230               , SURE
            2902009230               , POSSIBLE
            2902365231               , POSSIBLE
            2902374230               , NONE
            2902005230               , POSSIBLE
            2902565230               , POSSIBLE
            2902605230               , POSSIBLE
            3004991234               , POSSIBLE
            3104991234               , NONE
            3002991234               , NONE
            0011991234               , NONE
            "111111 1118"            , SURE
            "111111\u00a01118"       , SURE
            "11 11 11 1118"          , SURE
            "11-11-11-1118"          , SURE
            "111111 - 1118"          , SURE
            "111111\u20131118"       , SURE
            "se 111111-1118."        , SURE
            "(1111111118)"           , SURE
            "nr:1111111118;0240"     , SURE
            "0240 1111111118"        , SURE
            "12 111111-1118"         , SURE
            11111111180              , NONE
            01111111118              , NONE
            a1111111118              , NONE
            1111111118a              , NONE
            "1111 111118"            , NONE
            "11 1111-1118"           , SURE
            "11 11 11 11 18"         , SURE
            "11-11-11-11-18"         , SURE
            "111111 11 18"           , SURE
            "111111-11 18"           , SURE
            "1111 11-1118"           , SURE
            "1111 11 11 18"          , SURE
            "11 11111118"            , SURE
            "11 11 111118"           , SURE
            "11 1111 11 18"          , SURE
            111111.1118              , SURE
            111111/1118              , SURE
            11.11.11-1118            , SURE
            11/11/11-1118            , SURE
            11.11.11.1118            , SURE
            "111111\u00ad1118"       , SURE
            "1\u00ad11111\u200b1118"  , SURE
            "111111\t1118"           , SURE
            "111111-\n1118"          , SURE
            "11\n11\n11\n1118"        , SURE
            "\uff11\uff11\uff11\uff11\uff11\uff11-\uff11\uff11\uff11\uff18", SURE
            "11111111 18"            , NONE
            "11-11-1111 18"          , NONE
            "1111-11-1118"           , NONE
            "1111-11-11 18"          , NONE
            "11.11111118"            , NONE
            "11 11 11 11.18"         , NONE
            "20 11 11 11 11 18"      , NONE
            "11 11 11 11 18 20"      , NONE
            "111111    1118"         , NONE
            "111111\n1118"           , SURE
            "111111\n\n\n\n1118"     , NONE
            """)
    void find_knowsTheTable(String text, CprVerdict verdict) {
        assertThat(CprNumbers.find(text).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "010190-4321, true",
        "010190 - 4321, true",
        "010190\u20114321, true",
        "0101904321, false",
        "010190 4321, false",
        "01-01-90-4321, false",
        "310499-1234, false"
    })
    void find_tellsTheFormThatOnlyACprNumberHas(String text, boolean hyphenated) {
        assertThat(CprNumbers.find(text).isHyphenated()).isEqualTo(hyphenated);
    }

    /** An oracle written the plain way: every number of ten digits of some days. */
    @Test
    void find_agreesWithAPlainSecondReading() {
        Random random = new Random(1903);
        List<String> different = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            String digits = String.format(Locale.ROOT, "%010d", (long) (random.nextDouble() * 10_000_000_000L));
            if (CprNumbers.find(digits).verdict() != plainly(digits)) {
                different.add(digits);
            }
        }

        assertThat(different).isEmpty();
    }

    private static CprVerdict plainly(String digits) {
        int yy = Integer.parseInt(digits.substring(4, 6));
        int seventh = digits.charAt(6) - '0';
        int century = seventh <= 3
                ? 1900
                : seventh == 4 || seventh == 9 ? (yy <= 36 ? 2000 : 1900) : (yy <= 57 ? 2000 : 1800);
        LocalDate day;
        try {
            day = LocalDate.of(
                    century + yy, Integer.parseInt(digits.substring(2, 4)), Integer.parseInt(digits.substring(0, 2)));
        } catch (java.time.DateTimeException e) {
            return CprVerdict.NONE;
        }
        if (sum(digits) % 11 == 0) {
            return CprVerdict.SURE;
        }
        return day.getDayOfYear() == 1 && day.getYear() >= 1960 && day.getYear() < 2000
                ? CprVerdict.LIKELY
                : CprVerdict.POSSIBLE;
    }

    /**
     * One million numbers that are no CPR numbers, drawn evenly from: LBF numbers of the three levels (30 in 100; written whole, without zeros
     * and in parts), accounts and idents (10), phone numbers (15; whole, in pairs, with +45), enhedsID (10), dates (10; ISO, Danish, years
     * of two digits, with clock and hour), amounts (20; up to nine digits, with thousands, with øre, with four decimals), and plain numbers of ten digits, such as amounts in øre (5).
     */
    @Test
    void scan_ofAMillionOtherNumbers_blocksAtMostOneInAThousandAndNoLbfNumber() {
        Random random = new Random(20250109);
        PersonalDataScan scan = new PersonalDataScan("Bemærkning");
        int[] blocked = {0};
        int blockedLbf = 0;
        for (int i = 0; i < 1_000_000; i++) {
            int kind = random.nextInt(100);
            String text = other(kind, random);
            int before = blocked[0];
            scan.look(text, (what, blocks) -> blocked[0] += blocks ? 1 : 0);
            blockedLbf += kind < 30 ? blocked[0] - before : 0;
        }

        assertThat(blockedLbf).isZero();
        assertThat(blocked[0]).isLessThanOrEqualTo(1_000).isPositive();
    }

    private static String other(int kind, Random random) {
        if (kind < 30) {
            LbfLevel level = LbfLevel.values()[random.nextInt(3)];
            String number = LbfNumber.ofPacked(level, (long) (random.nextDouble() * Math.pow(10, level.digits())))
                    .toString();
            return switch (random.nextInt(4)) {
                case 0 -> number.replaceFirst("^0+", "");
                case 1 -> number.replaceFirst("^(....)(...)?(..)?$", "$1-$2-$3");
                case 2 -> number.replaceFirst("^(....)(...)?(..)?$", "$1 $2 $3");
                default -> number;
            };
        }
        if (kind < 40) {
            return random.nextBoolean()
                    ? String.valueOf(100 + random.nextInt(9_900))
                    : (1_000 + random.nextInt(9_000)) + "." + (100 + random.nextInt(900));
        }
        if (kind < 55) {
            String phone = String.valueOf(20_000_000 + random.nextInt(79_000_000));
            return switch (random.nextInt(6)) {
                case 0 -> phone;
                case 4 -> phone.replaceAll("(....)(?=.)", "$1 ");
                case 5 -> phone.replaceAll("(..)(?=.)", "$1 ") + " / " + (20_000_000 + random.nextInt(79_000_000));
                case 1 -> phone.replaceAll("(..)(?=.)", "$1 ");
                case 2 -> "+45 " + phone;
                default -> "+45" + phone;
            };
        }
        if (kind < 65) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
        LocalDate day = LocalDate.ofEpochDay(random.nextInt(25_000));
        if (kind < 75) {
            String clock = String.format(Locale.ROOT, " %02d:%02d", random.nextInt(24), random.nextInt(60));
            return switch (random.nextInt(8)) {
                case 0 -> day.toString();
                case 4 -> day + clock;
                case 5 -> day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT)) + clock.replace(':', '.');
                case 6 -> day.format(DateTimeFormatter.ofPattern("d/M-yyyy", Locale.ROOT)) + clock.substring(0, 3);
                case 7 -> day.format(DateTimeFormatter.ofPattern("dd.MM.yy", Locale.ROOT)) + clock.replace(':', '.');
                case 1 -> day.format(DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT));
                case 2 -> day.format(DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT)) + clock;
                default -> day.format(DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT));
            };
        }
        if (kind < 95) {
            long amount = (long) Math.pow(10, random.nextDouble() * 9);
            return switch (random.nextInt(5)) {
                case 0 -> String.valueOf(amount);
                case 4 -> amount + "." + (1_000 + random.nextInt(9_000));
                case 1 -> amount + "," + (10 + random.nextInt(90));
                case 2 -> String.format(Locale.ROOT, "%,d", amount).replace(',', '.') + ",00";
                default -> String.format(Locale.ROOT, "%,d", amount).replace(',', ' ');
            };
        }
        return String.format(Locale.ROOT, "%010d", (long) (random.nextDouble() * 10_000_000_000L));
    }

    /** Numbers whose check digits hold, in free text, in every form in which people write them. */
    @Test
    void scan_findsEveryPlantedNumber() {
        Random random = new Random(1968);
        List<String> missed = new ArrayList<>();
        PersonalDataScan scan = new PersonalDataScan("Bemærkning");
        String[] before = {"", "Beboer ", "cpr: ", "se sag 2024/17, ", "0240001 ", "(", "ring 20304050 ang. "};
        String[] between = {"", "-", " ", "\u00a0", " - ", "\u2013", "\u00ad", "\n", "\t", ".", "/"};
        String[] after = {"", " flytter", ".", ", 2. sal", ")", " 0240", "\nny linje"};
        for (int i = 0; i < 20_000; i++) {
            String number = planted(random);
            String text = before[random.nextInt(before.length)]
                    + number.substring(0, 6)
                    + between[random.nextInt(between.length)]
                    + number.substring(6)
                    + after[random.nextInt(after.length)];
            boolean[] found = {false};
            scan.look(text, (kind, blocks) -> found[0] |= kind == PersonalDataKind.CPR && blocks);
            if (!found[0]) {
                missed.add(text);
            }
        }

        assertThat(missed).isEmpty();
    }

    private static String planted(Random random) {
        while (true) {
            LocalDate day = LocalDate.of(1937, 1, 1).plusDays(random.nextInt(22_000));
            String nine = day.format(DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT))
                    + String.format(Locale.ROOT, "%03d", random.nextInt(400));
            int last = (11 - sum(nine + "0") % 11) % 11;
            if (last < 10) {
                return nine + last;
            }
        }
    }

    private static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
