package dk.almendata.sandbox;

import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.subscription.SubscriptionLife;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The portal's verbs over HTTP (guide 3.3.3.1 to 3.3.3.8). Another recipient's subscription is answered like one that does not exist.
 * Thread-safe.
 */
final class SubscriptionRoutes {

    /** The verbs that only need the subscription, by the last part of their path. */
    static final Map<String, DataUd.Verb> POSTED = Map.of(
            "start", SubscriptionLife::start,
            "stop", (life, state, access, on) -> life.stop(state),
            "genkoer", SubscriptionLife::rerun,
            "valider", (life, state, access, on) -> life.validate(state, access),
            "reparer", (life, state, access, on) -> life.repair(state, access));

    private static final int MAX_BODY_BYTES = 100_000;

    private final DataUd dataUd;
    private final SandboxWire wire;

    SubscriptionRoutes(DataUd dataUd, SandboxWire wire) {
        this.dataUd = dataUd;
        this.wire = wire;
    }

    /** Without {@code Aktiv} it waits for Start, without {@code Organisation} it has no filter. */
    Answer create(Asked asked) throws IOException {
        SubscriptionBody body = SubscriptionBody.read(
                asked.call().text(MAX_BODY_BYTES),
                wire,
                SubscriptionBody.DATAPAKKE,
                SubscriptionBody.ORGANISATION,
                SubscriptionBody.DESCRIPTION,
                SubscriptionBody.ACTIVE);
        DatapakkeName datapakke = offered(body.datapakke());
        Scope scope = known(body.scope().orElse(Scope.all()));
        String description = body.description().orElse("");
        boolean active = body.active().orElse(false);
        return answer(201, dataUd.create(asked.by().id(), datapakke, scope, description, active));
    }

    Answer change(Asked asked) throws IOException {
        find(asked);
        SubscriptionBody body = SubscriptionBody.read(
                asked.call().text(MAX_BODY_BYTES), wire, SubscriptionBody.ORGANISATION, SubscriptionBody.DESCRIPTION);
        Optional<Scope> scope = body.scope().map(this::known);
        return run(
                asked,
                (life, state, access, on) -> life.change(
                        state,
                        scope.orElse(state.subscription().scope()),
                        body.description().orElse(state.subscription().description()),
                        access));
    }

    Answer delete(Asked asked) {
        find(asked);
        return run(asked, (life, state, access, on) -> life.delete(state));
    }

    Answer post(Asked asked, DataUd.Verb verb) {
        find(asked);
        return run(asked, verb);
    }

    private void find(Asked asked) {
        if (dataUd.subscription(id(asked))
                .filter(subscription ->
                        subscription.recipient().equals(asked.by().id()))
                .isEmpty()) {
            throw gone(asked);
        }
    }

    private Answer run(Asked asked, DataUd.Verb verb) {
        return answer(200, dataUd.run(id(asked), verb).orElseThrow(() -> gone(asked)));
    }

    private Answer answer(int status, DataUd.Done done) {
        if (done.step().isRefused()) {
            throw new ProblemException(409, done.step().besked());
        }
        Datapakke datapakke = dataUd.offer().catalogue().get(done.subscription().datapakke());
        return Answer.json(status, ContractJson.done(done, Besked.done(done, datapakke)));
    }

    private DatapakkeName offered(DatapakkeName name) {
        return dataUd.offer()
                .find(name)
                .map(Datapakke::name)
                .orElseThrow(
                        () -> new ProblemException(400, Besked.noDatapakke(SubscriptionBody.DATAPAKKE, name.text())));
    }

    private Scope known(Scope scope) {
        SortedSet<LbfNumber> strangers = dataUd.offer().strangersIn(scope);
        if (!strangers.isEmpty()) {
            throw new ProblemException(400, Besked.noOrganisation(SubscriptionBody.ORGANISATION, strangers));
        }
        return scope;
    }

    private static SubscriptionId id(Asked asked) {
        return SubscriptionId.of(asked.id());
    }

    private static ProblemException gone(Asked asked) {
        return new ProblemException(404, Besked.noSubscription(asked.id()));
    }
}
