package dk.almendata.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.SubscriptionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which path and method is answered how: the paths of the assumed contract ({@code openapi.json} of the client), and {@code /sandbox/dag},
 * which is the sandbox's own.
 *
 * <p>Every call needs the key, also one to a path that does not exist. Thread-safe.
 */
final class Routes {

    static final String KEY_HEADER = "X-Api-Key";

    private static final int DEFAULT_PAGE_SIZE = 100;
    private static final int MAX_PAGE_SIZE = 1_000;
    private static final int MAX_DAY_BYTES = 100;

    private final DataUd dataUd;
    private final byte[] key;
    private final List<Route> routes;

    Routes(DataUd dataUd, Downloads downloads, String key) {
        this.dataUd = dataUd;
        this.key = key.getBytes(StandardCharsets.UTF_8);
        Operation download = (call, id) -> downloads.answer(call, find(id));
        this.routes = List.of(
                Route.of("/v1/datapakker", Map.of("GET", this::datapakker)),
                Route.of("/v1/abonnementer", Map.of("GET", this::subscriptions)),
                Route.of("/v1/abonnementer/{id}/genkoer", Map.of("POST", this::rerun)),
                Route.of("/v1/dataleverancer", Map.of("GET", this::deliveries)),
                Route.of("/v1/dataleverancer/{id}", Map.of("GET", this::delivery)),
                Route.of("/v1/dataleverancer/{id}/download", Map.of("GET", download, "HEAD", download)),
                Route.of("/sandbox/dag", Map.of("GET", this::day, "POST", this::move)));
    }

    /** Answers a call; the id of its path is empty where the path has none. */
    @FunctionalInterface
    private interface Operation {
        Answer answer(Call call, String id) throws IOException;
    }

    /** What can be done at a path, by method in the order of the alphabet. */
    private record Route(Pattern path, SortedMap<String, Operation> operations) {

        /** An id is a number that fits into a long; a path with anything else in its place does not exist. */
        static Route of(String path, Map<String, Operation> operations) {
            Pattern pattern = Pattern.compile(path.replace("{id}", "([1-9][0-9]{0,17})"));
            return new Route(pattern, new TreeMap<>(operations));
        }
    }

    Answer answer(Call call) throws IOException {
        if (!hasKey(call)) {
            return Answer.problem(401, Besked.noKey(KEY_HEADER));
        }
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(call.path());
            if (matcher.matches()) {
                Operation operation = route.operations().get(call.method());
                return operation == null
                        ? methodNotAllowed(call, route)
                        : operation.answer(call, matcher.groupCount() == 0 ? "" : matcher.group(1));
            }
        }
        return Answer.problem(404, Besked.noPath());
    }

    /** The time it takes does not tell how much of a wrong key is right. */
    private boolean hasKey(Call call) {
        return call.header(KEY_HEADER)
                .filter(found -> MessageDigest.isEqual(found.getBytes(StandardCharsets.UTF_8), key))
                .isPresent();
    }

    private static Answer methodNotAllowed(Call call, Route route) {
        return Answer.problem(
                        405, Besked.method(call.method(), route.operations().keySet()))
                .with("Allow", String.join(", ", route.operations().keySet()));
    }

    private static <T> Answer page(Call call, Collection<T> all, Function<T, ObjectNode> form) {
        int side = call.number("side", 1, Integer.MAX_VALUE);
        int antal = call.number("antal", DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE);
        return Answer.json(200, ContractJson.page(all, form, side, antal));
    }

    private Answer datapakker(Call call, String id) {
        return page(call, dataUd.datapakker(), ContractJson::datapakke);
    }

    private Answer subscriptions(Call call, String id) {
        return page(call, dataUd.subscriptions(), ContractJson::subscription);
    }

    private Answer deliveries(Call call, String id) {
        return page(call, dataUd.deliveries(), ContractJson::delivery);
    }

    private Answer delivery(Call call, String id) {
        return Answer.json(200, ContractJson.delivery(find(id).delivery()));
    }

    private Answer rerun(Call call, String id) {
        DataUd.Brought brought = dataUd.rerun(SubscriptionId.of(id))
                .orElseThrow(() -> new ProblemException(404, Besked.noSubscription(id)));
        return Answer.json(200, ContractJson.rerun(brought, Besked.rerun(brought)));
    }

    private DataUd.Downloadable find(String id) {
        return dataUd.delivery(DeliveryId.parse(id))
                .orElseThrow(() -> new ProblemException(404, Besked.noDelivery(id)));
    }

    private Answer day(Call call, String id) {
        return Answer.json(200, ContractJson.day(dataUd.on(), List.of()));
    }

    private Answer move(Call call, String id) throws IOException {
        String text = call.body(MAX_DAY_BYTES).strip();
        try {
            LocalDate day = LocalDate.parse(text);
            return Answer.json(200, ContractJson.day(day, dataUd.moveTo(day)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ProblemException(400, Besked.noDay(dataUd.on(), text));
        }
    }
}
