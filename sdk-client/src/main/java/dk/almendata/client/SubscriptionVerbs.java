package dk.almendata.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.sync.SourceException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can be done to subscriptions (guide 3.3.3.1 to 3.3.3.8). That the API offers these verbs is <em>assumed</em>; a wire profile can say
 * that the service does not ({@link WireProfile.Builder#without}), and then each is refused without a call, with reason
 * {@code NOT_OFFERED}.
 *
 * <p>A move that the service refuses, such as a repair where nothing would remain, is a {@link SourceException} with reason {@code STATE}
 * whose message holds what the service says. Nothing is repeated, but for a refused key that has a successor: after a fault on the way look
 * at {@link DataUdClient#subscriptions()} before you repeat a verb. Thread-safe.
 *
 * <pre>{@code
 * SubscriptionAnswer answer = client.verbs().rerun(SubscriptionId.of("3"));
 * System.out.println(answer.message()); // 3 dataleverancer er oprettet. …
 * }</pre>
 */
public final class SubscriptionVerbs {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionVerbs.class);
    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9-]{1,12}");
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final BaseUrl base;
    private final WireProfile profile;
    private final Faults faults;
    private final Sender sender;

    SubscriptionVerbs(BaseUrl base, WireProfile profile, Faults faults, Sender sender) {
        this.base = base;
        this.profile = profile;
        this.faults = faults;
        this.sender = sender;
    }

    /** Sends a request and reads the object that the answer is. */
    @FunctionalInterface
    interface Sender {
        JsonObject send(String call, Request request);
    }

    /**
     * Creates a subscription ({@code Opret}).
     *
     * @param datapakke the package
     * @param scope the filter on organisations; {@link Scope#all()} for none
     * @param description text, may be empty
     * @param active whether it starts at once ({@code Aktiv}); otherwise it waits for {@link #start}
     * @return the new subscription, and the deliveries that were created
     * @throws SourceException if the service does not offer or accept it
     */
    public SubscriptionAnswer create(DatapakkeName datapakke, Scope scope, String description, boolean active) {
        ObjectNode body = body(scope, description);
        body.put(profile.name(WireField.DATAPAKKE), datapakke.text());
        body.put(profile.name(WireField.ACTIVE), active);
        String path = path(WirePath.SUBSCRIPTIONS);
        return answer("POST " + path, new Request.Builder().url(base.at(path)).post(json(body)));
    }

    /**
     * Changes filter and description ({@code Ændring}), which the service then validates.
     *
     * @param id the subscription
     * @param scope the filter from now on
     * @param description text, may be empty
     * @return the subscription as it is now
     * @throws SourceException if the service does not offer or accept it
     */
    public SubscriptionAnswer change(SubscriptionId id, Scope scope, String description) {
        return patch(id, body(scope, description));
    }

    /**
     * Changes the filter and nothing else ({@code Ændring}), which the service then validates.
     *
     * @param id the subscription
     * @param scope the filter from now on; the empty one is all that the recipient may see
     * @return the subscription as it is now
     * @throws SourceException if the service does not offer or accept it
     */
    public SubscriptionAnswer change(SubscriptionId id, Scope scope) {
        return patch(id, withFilter(JsonNodeFactory.instance.objectNode(), scope));
    }

    /**
     * Changes the description and nothing else ({@code Ændring}).
     *
     * @param id the subscription
     * @param description text, may be empty
     * @return the subscription as it is now
     * @throws SourceException if the service does not offer or accept it
     */
    public SubscriptionAnswer describe(SubscriptionId id, String description) {
        return patch(id, withDescription(JsonNodeFactory.instance.objectNode(), description));
    }

    private SubscriptionAnswer patch(SubscriptionId id, ObjectNode body) {
        return answer(
                call("PATCH", WirePath.SUBSCRIPTION, id),
                request(WirePath.SUBSCRIPTION, id).patch(json(body)));
    }

    /**
     * Starts a subscription ({@code Start}): the deliveries that are missing are created.
     *
     * @param id the subscription
     * @return the subscription as it is now, and the deliveries that were created
     * @throws SourceException if the service does not offer or accept it
     */
    public SubscriptionAnswer start(SubscriptionId id) {
        return post(WirePath.START, id);
    }

    /**
     * Stops a subscription ({@code Stop}) until its next start.
     *
     * @param id the subscription
     * @return the subscription as it is now
     * @throws SourceException if the service does not offer or accept it
     */
    public SubscriptionAnswer stop(SubscriptionId id) {
        return post(WirePath.STOP, id);
    }

    /**
     * Runs a subscription again as if nothing had run before ({@code Gen-kør}). Older deliveries stay but lose their link to it, so the
     * same period will exist under several ids. The new deliveries may still be waiting when this returns.
     *
     * @param id the subscription
     * @return the subscription as it is now, and the deliveries that were created
     * @throws SourceException if the service does not offer or accept it
     */
    public SubscriptionAnswer rerun(SubscriptionId id) {
        return post(WirePath.RERUN, id);
    }

    /**
     * Compares a subscription with what its recipient may see today ({@code Validér}). One that fails is stopped and says why.
     *
     * @param id the subscription
     * @return the subscription as it is now
     * @throws SourceException if the service does not offer or accept it
     */
    public SubscriptionAnswer validate(SubscriptionId id) {
        return post(WirePath.VALIDATE, id);
    }

    /**
     * Takes the organisations out of a subscription that its recipient has lost ({@code Reparér}). It is then valid, and not started.
     *
     * @param id the subscription
     * @return the subscription as it is now
     * @throws SourceException if the service does not offer or accept it
     */
    public SubscriptionAnswer repair(SubscriptionId id) {
        return post(WirePath.REPAIR, id);
    }

    /**
     * Deletes a subscription ({@code Slet}). Its deliveries stay.
     *
     * @param id the subscription
     * @return the subscription as it was
     * @throws SourceException if the service does not offer or accept it
     */
    public SubscriptionAnswer delete(SubscriptionId id) {
        return answer(
                call("DELETE", WirePath.SUBSCRIPTION, id),
                request(WirePath.SUBSCRIPTION, id).delete());
    }

    private SubscriptionAnswer post(WirePath path, SubscriptionId id) {
        return answer(call("POST", path, id), request(path, id).post(RequestBody.create(new byte[0])));
    }

    private SubscriptionAnswer answer(String call, Request.Builder request) {
        SubscriptionAnswer answer = WireReader.answer(
                sender.send(call, request.header("Accept", "application/json").build()));
        LOG.info(
                "{}: subscription {}, new deliveries {}",
                call,
                answer.subscription().id(),
                answer.deliveries());
        return answer;
    }

    private Request.Builder request(WirePath path, SubscriptionId id) {
        return new Request.Builder().url(base.at(path(path), id.text()));
    }

    /** What is asked, with the id where it looks like one. */
    private String call(String method, WirePath path, SubscriptionId id) {
        boolean plain = PLAIN_ID.matcher(id.text()).matches();
        return method + " " + (plain ? path(path).replace(WirePath.ID, id.text()) : path(path));
    }

    private String path(WirePath path) {
        if (!profile.offers(path)) {
            throw faults.notOffered(path.word());
        }
        return profile.path(path);
    }

    private ObjectNode body(Scope scope, String description) {
        return withDescription(withFilter(JsonNodeFactory.instance.objectNode(), scope), description);
    }

    private ObjectNode withFilter(ObjectNode body, Scope scope) {
        var organisations = body.putArray(profile.name(WireField.ORGANISATION));
        scope.organisations().forEach(number -> organisations.add(number.toString()));
        return body;
    }

    private ObjectNode withDescription(ObjectNode body, String description) {
        return body.put(profile.name(WireField.DESCRIPTION), Objects.requireNonNull(description, "description"));
    }

    private static RequestBody json(ObjectNode body) {
        return RequestBody.create(body.toString().getBytes(StandardCharsets.UTF_8), JSON);
    }
}
