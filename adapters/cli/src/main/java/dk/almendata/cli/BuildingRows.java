package dk.almendata.cli;

import dk.almendata.building.BbrField;
import dk.almendata.building.BbrList;
import dk.almendata.building.PropertyFactor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of buildings beside the codes themselves, as rows: lists, property factors, names of fields.
 *
 * @param columns its properties
 * @param rows one for each
 */
record BuildingRows(List<String> columns, List<Row> rows) {

    static BuildingRows lists(LocalDate on) {
        return new BuildingRows(
                List.of("list", "factor", "codes", "oldestList"),
                Arrays.stream(BbrList.values())
                        .map(list -> new Row()
                                .with("list", list.id())
                                .with("factor", number(list.factor().orElse(0)))
                                .with("codes", list.codes(on).size())
                                .with("oldestList", list.oldestList()))
                        .toList());
    }

    static BuildingRows factors() {
        return new BuildingRows(
                List.of("factor", "kind", "label", "labelEn", "list", "field", "bbrField", "certainty"),
                PropertyFactor.defined().stream()
                        .map(factor -> new Row()
                                .with("factor", factor.text())
                                .with("kind", Codes.hyphened(factor.kind()))
                                .with("label", factor.label())
                                .with("labelEn", factor.english())
                                .with("list", factor.list().map(BbrList::id))
                                .with("field", factor.field().flatMap(BbrField::olderName))
                                .with("bbrField", factor.field().flatMap(BbrField::newerName))
                                .with("certainty", factor.field().map(field -> Codes.hyphened(field.certainty()))))
                        .toList());
    }

    static BuildingRows fields() {
        return new BuildingRows(
                List.of("factor", "field", "bbrField", "certainty", "perFloor"),
                Arrays.stream(BbrField.values())
                        .map(field -> new Row()
                                .with("factor", number(field.factor().orElse(0)))
                                .with("field", field.olderName())
                                .with("bbrField", field.newerName())
                                .with("certainty", Codes.hyphened(field.certainty()))
                                .with("perFloor", field.perFloor()))
                        .toList());
    }

    private static @Nullable Integer number(int factor) {
        return factor == 0 ? null : factor;
    }
}
