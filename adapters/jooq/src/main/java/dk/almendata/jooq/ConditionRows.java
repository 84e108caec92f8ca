package dk.almendata.jooq;

import static dk.almendata.jooq.ConditionTables.CURRENT_ITEM;
import static dk.almendata.jooq.ConditionTables.CURRENT_PART;

import dk.almendata.account.AccountNumber;
import dk.almendata.condition.BuildingPart;
import dk.almendata.condition.PlanItem;
import dk.almendata.condition.Remedy;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Building parts and items of plans as rows, from the third column on, and back. */
final class ConditionRows {

    private static final int INTEGER_DIGITS = 16;

    private ConditionRows() {}

    static void check(BuildingPart part) {
        part.remedy().ifPresent(remedy -> check(remedy.cost(), part.place()));
        part.footprint().ifPresent(footprint -> check(footprint, part.place()));
    }

    static void check(PlanItem item) {
        check(item.amount(), item.place());
    }

    private static void check(BigDecimal amount, LbfNumber place) {
        BigDecimal plain = amount.stripTrailingZeros();
        if (plain.scale() > 2 || plain.precision() - plain.scale() > INTEGER_DIGITS) {
            throw new IllegalArgumentException("Expected at most " + INTEGER_DIGITS + " digits and two decimals at "
                    + place + ", found " + amount.toPlainString());
        }
    }

    @SuppressWarnings("NullAway") // Absent values are null in the database, which Arrays.asList can hold.
    static List<Object> values(BuildingPart part) {
        Optional<Remedy> remedy = part.remedy();
        return Arrays.asList(
                holder(part.place()),
                part.place().toString(),
                part.number(),
                part.type(),
                orNull(part.installed()),
                orNull(part.life()),
                part.condition(),
                part.reviewed(),
                part.reviewer(),
                remedy.map(Remedy::what).orElse(null),
                remedy.map(Remedy::year).orElse(null),
                remedy.map(Remedy::cost).orElse(null),
                remedy.map(each -> each.account().text()).orElse(null),
                remedy.map(Remedy::group).orElse(null),
                part.material(),
                part.footprint().orElse(null));
    }

    static List<Object> values(PlanItem item) {
        return List.of(
                holder(item.place()),
                item.place().toString(),
                item.building(),
                item.made(),
                item.year(),
                item.part(),
                item.amount(),
                item.account().text());
    }

    /** What a review or plan belongs to. */
    private static String holder(LbfNumber place) {
        return place.afdeling().orElse(place).toString();
    }

    static BuildingPart part(Record row) {
        @Nullable String remedy = row.get(CURRENT_PART.remedy);
        return new BuildingPart(
                number(row.get(CURRENT_PART.place)),
                row.get(CURRENT_PART.number),
                row.get(CURRENT_PART.type),
                optional(row.get(CURRENT_PART.installed)),
                optional(row.get(CURRENT_PART.life)),
                row.get(CURRENT_PART.condition),
                row.get(CURRENT_PART.reviewed),
                row.get(CURRENT_PART.reviewer),
                remedy == null
                        ? Optional.empty()
                        : Optional.of(new Remedy(
                                remedy,
                                row.get(CURRENT_PART.remedyYear),
                                row.get(CURRENT_PART.remedyCost),
                                new AccountNumber(row.get(CURRENT_PART.remedyAccount)),
                                row.get(CURRENT_PART.remedyGroup))),
                row.get(CURRENT_PART.material),
                Optional.ofNullable(row.get(CURRENT_PART.footprint)));
    }

    static PlanItem item(Record row) {
        return new PlanItem(
                number(row.get(CURRENT_ITEM.place)),
                row.get(CURRENT_ITEM.building),
                row.get(CURRENT_ITEM.made),
                row.get(CURRENT_ITEM.year),
                row.get(CURRENT_ITEM.part),
                row.get(CURRENT_ITEM.amount),
                new AccountNumber(row.get(CURRENT_ITEM.account)));
    }

    /** The number of a canonical text, whose length tells the level. */
    static LbfNumber number(String text) {
        LbfLevel level = Arrays.stream(LbfLevel.values())
                .filter(each -> each.digits() == text.length())
                .findFirst()
                .orElseThrow();
        return LbfNumber.of(level, text);
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
