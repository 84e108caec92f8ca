package dk.almendata.sandbox;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.subscription.Subscription;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which path and method is answered how: the paths of the wire, which are those of the assumed contract ({@code openapi.json} of the client)
 * if nothing else is said, and {@code /sandbox/dag},
 * which is the sandbox's own. A key sees what is its recipient's.
 *
 * <p>Every call needs the key, also one to a path that does not exist. Thread-safe.
 */
final class Routes {

    private static final String DAY = "/sandbox/dag";
    private static final int MAX_DAY_BYTES = 100;

    private final DataUd dataUd;
    private final SandboxWire wire;
    private final Troubles troubles;
    private final Keys keys;
    private final List<Route> routes;

    Routes(DataUd dataUd, Downloads downloads, SandboxWire wire, Troubles troubles) {
        this.dataUd = dataUd;
        this.wire = wire;
        this.troubles = troubles;
        this.keys = new Keys(dataUd.recipients());
        SubscriptionRoutes verbs = new SubscriptionRoutes(dataUd, wire);
        Operation download = asked -> downloads.answer(asked.call(), find(asked));
        Operation get = asked -> {
            Answer answer = download.answer(asked);
            troubles.cut().ifPresent(answer::cutAfter);
            return answer;
        };
        List<Route> all = new ArrayList<>(List.of(
                Route.of(wire.path("/v1/datapakker"), Map.of("GET", this::datapakker)),
                Route.of(wire.path("/v1/abonnementer"), Map.of("GET", this::subscriptions, "POST", verbs::create)),
                Route.of(wire.path("/v1/abonnementer/{id}"), Map.of("PATCH", verbs::change, "DELETE", verbs::delete)),
                Route.of(wire.path("/v1/dataleverancer"), Map.of("GET", this::deliveries)),
                Route.of(wire.path("/v1/dataleverancer/{id}"), Map.of("GET", this::delivery)),
                Route.of(wire.path("/v1/dataleverancer/{id}/download"), Map.of("GET", get, "HEAD", download)),
                Route.of(DAY, Map.of("GET", this::day, "POST", this::move))));
        SubscriptionRoutes.POSTED.forEach((word, verb) -> all.add(Route.of(
                wire.path("/v1/abonnementer/{id}/" + word), Map.of("POST", asked -> verbs.post(asked, verb)))));
        this.routes = List.copyOf(all);
    }

    /** Answers a call. */
    @FunctionalInterface
    private interface Operation {
        Answer answer(Asked asked) throws IOException;
    }

    /** What can be done at a path, by method in the order of the alphabet. */
    private record Route(Pattern path, SortedMap<String, Operation> operations) {

        /** An id is a number that fits into a long; a path with anything else in its place does not exist. */
        static Route of(String path, Map<String, Operation> operations) {
            Pattern pattern = Pattern.compile(Pattern.quote(path).replace("{id}", "\\E([1-9][0-9]{0,17})\\Q"));
            return new Route(pattern, new TreeMap<>(operations));
        }
    }

    Answer answer(Call call) throws IOException {
        Optional<Answer> refusal = call.path().equals(DAY) ? Optional.empty() : troubles.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        SandboxRecipient by = call.header(wire.keyHeader())
                .flatMap(wire::key)
                .flatMap(keys::ownerOf)
                .orElseThrow(() -> new ProblemException(401, Besked.noKey(wire.keyHeader())));
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(call.path());
            if (matcher.matches()) {
                Operation operation = route.operations().get(call.method());
                return operation == null
                        ? methodNotAllowed(call, route)
                        : operation.answer(new Asked(call, by, matcher.groupCount() == 0 ? "" : matcher.group(1)));
            }
        }
        return Answer.problem(404, Besked.noPath());
    }

    private static Answer methodNotAllowed(Call call, Route route) {
        return Answer.problem(
                        405, Besked.method(call.method(), route.operations().keySet()))
                .with("Allow", String.join(", ", route.operations().keySet()));
    }

    private Answer datapakker(Asked asked) {
        return PagedList.answer(asked.call(), wire, dataUd.datapakker(asked.by().id()), ContractJson::datapakke);
    }

    private Answer subscriptions(Asked asked) {
        List<Subscription> own = dataUd.subscriptions().stream()
                .filter(subscription ->
                        subscription.recipient().equals(asked.by().id()))
                .toList();
        return PagedList.answer(asked.call(), wire, own, ContractJson::subscription);
    }

    private Answer deliveries(Asked asked) {
        return PagedList.answer(asked.call(), wire, ownOf(asked, dataUd.deliveries()), ContractJson::delivery);
    }

    private Answer delivery(Asked asked) {
        return Answer.json(200, ContractJson.delivery(find(asked).delivery()));
    }

    private DataUd.Downloadable find(Asked asked) {
        return dataUd.delivery(DeliveryId.parse(asked.id()))
                .filter(found -> isOwn(asked, found.delivery()))
                .orElseThrow(() -> new ProblemException(404, Besked.noDelivery(asked.id())));
    }

    private static List<Delivery> ownOf(Asked asked, List<Delivery> deliveries) {
        return deliveries.stream().filter(delivery -> isOwn(asked, delivery)).toList();
    }

    private static boolean isOwn(Asked asked, Delivery delivery) {
        return delivery.recipient().equals(Optional.of(asked.by().id()));
    }

    private Answer day(Asked asked) {
        return Answer.json(200, ContractJson.day(dataUd.on(), List.of()));
    }

    private Answer move(Asked asked) throws IOException {
        String text = asked.call().body(MAX_DAY_BYTES).strip();
        try {
            LocalDate day = LocalDate.parse(text);
            return Answer.json(200, ContractJson.day(day, ownOf(asked, dataUd.moveTo(day))));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ProblemException(400, Besked.noDay(dataUd.on(), text));
        }
    }
}
