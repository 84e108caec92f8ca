package dk.almendata.sandbox;

import dk.almendata.access.Access;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
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

    static Access access(String organisations, DatapakkeName... datapakker) {
        return Access.of(Scope.parse(organisations).organisations(), List.of(datapakker));
    }

    /** A recipient whose key is its id with {@code -key}. */
    static SandboxRecipient recipient(String id, AccessByDay access) {
        return new SandboxRecipient(RecipientId.of(id), "Modtager " + id, id + "-key", access);
    }

    static Caller caller(SandboxServer sandbox, String recipient) {
        return new Caller(sandbox, recipient + "-key");
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
