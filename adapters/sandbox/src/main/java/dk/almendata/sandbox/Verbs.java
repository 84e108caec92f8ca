package dk.almendata.sandbox;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import java.util.Objects;

/** The portal's verbs for a caller in the same program: what over HTTP is a 400, 404 or 409 is an exception here. Thread-safe. */
final class Verbs {

    private final DataUd dataUd;

    Verbs(DataUd dataUd) {
        this.dataUd = dataUd;
    }

    DataUd.Done create(
            RecipientId recipient, DatapakkeName datapakke, Scope scope, String description, boolean active) {
        Objects.requireNonNull(description, "description");
        if (dataUd.recipients().stream().noneMatch(known -> known.id().equals(recipient))) {
            throw new IllegalArgumentException("The sandbox has no recipient " + recipient);
        }
        if (dataUd.offer().find(datapakke).isEmpty()) {
            throw new IllegalArgumentException("The sandbox does not offer a datapakke '" + datapakke + "'");
        }
        checkKnown(scope);
        return done(dataUd.create(recipient, datapakke, scope, description, active));
    }

    DataUd.Done change(SubscriptionId id, Scope scope, String description) {
        Objects.requireNonNull(description, "description");
        checkKnown(scope);
        return run(id, (life, state, access, on) -> life.change(state, scope, description, access));
    }

    DataUd.Done run(SubscriptionId id, DataUd.Verb verb) {
        return done(dataUd.run(id, verb)
                .orElseThrow(() -> new IllegalArgumentException("The sandbox has no subscription " + id)));
    }

    private void checkKnown(Scope scope) {
        if (!dataUd.offer().strangersIn(scope).isEmpty()) {
            throw new IllegalArgumentException("scope: expected organisations of the sandbox, which has "
                    + dataUd.offer().contents().organisations() + ", found " + scope);
        }
    }

    private static DataUd.Done done(DataUd.Done done) {
        if (done.step().isRefused()) {
            throw new IllegalStateException(done.step().message());
        }
        return done;
    }
}
