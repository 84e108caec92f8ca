package dk.almendata.sandbox;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Sandboxes of small contents, and deliveries in short. */
final class Sandboxes {

    static final DatapakkeName MONTHLY = DatapakkeName.of("Huslejedata_Delvis");
    static final DatapakkeName INITIAL = DatapakkeName.of("Huslejedata_Fuld");
    static final DatapakkeName YEARLY = DatapakkeName.of("Dcab_Delvis");
    static final DatapakkeName WHOLE = DatapakkeName.of("Lån_Fuld");

    private Sandboxes() {}

    static SandboxServerBuilder on(String day, DatapakkeName... datapakker) {
        return SandboxServer.builder()
                .on(LocalDate.parse(day))
                .datapakker(datapakker)
                .contents(new SmallContents());
    }

    /** Each delivery as {@code 3 2025-01-01..2025-01-31}. */
    static List<String> shown(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(delivery -> delivery.id() + " " + delivery.period())
                .toList();
    }

    static DatapakkeName[] names(String... texts) {
        return Arrays.stream(texts).map(DatapakkeName::of).toArray(DatapakkeName[]::new);
    }
}
