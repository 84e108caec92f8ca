package dk.almendata.cli;

import dk.almendata.client.ServiceContact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the service can be worked with: by one call. */
final class ServiceChecks {

    private static final Duration TOLERABLE = Duration.ofMinutes(5);

    private final ServiceOption service;
    private final Surroundings surroundings;

    ServiceChecks(ServiceOption service, Surroundings surroundings) {
        this.service = service;
        this.surroundings = surroundings;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        Check profile = Check.of("profile", this::profile);
        checks.add(profile);
        if (profile.outcome() == Check.Outcome.FAULT) {
            checks.add(Check.skipped("service", "Not asked, because it is not known how."));
            checks.add(Check.skipped("clock", "Not compared, because the service was not asked."));
            return checks;
        }
        if (service.url().isEmpty()) {
            checks.add(Check.skipped("service", "Not asked: no --url is given."));
            checks.add(Check.skipped("clock", "Not compared: no --url is given."));
            return checks;
        }
        List<ServiceContact> answers = new ArrayList<>();
        checks.add(Check.of("service", () -> {
            ServiceContact contact = service.contact(surroundings);
            answers.add(contact);
            return reached(contact);
        }));
        checks.add(
                answers.isEmpty()
                        ? Check.skipped("clock", "Not compared, because the service gave no answer.")
                        : clock(surroundings.clock().instant(), answers.get(0).serverTime()));
        return checks;
    }

    private Check profile() {
        service.profile();
        return Check.ok(
                "profile",
                service.isProfileGiven()
                        ? "The wire profile can be read."
                        : "No wire profile is given: the service is taken to speak as is assumed.");
    }

    private static Check reached(ServiceContact contact) {
        if (contact.deliveries().orElse(1) == 0) {
            return Check.warning(
                    "service",
                    "It answers and takes the key, and lists no delivery at all: look in the portal whether there are"
                            + " subscriptions and what this key may see.");
        }
        return Check.ok(
                "service",
                "It answers and takes the key"
                        + (contact.deliveries().isEmpty()
                                ? "."
                                : "; deliveries listed: " + contact.deliveries().getAsLong() + "."));
    }

    /** A wrong clock moves the day that counts, the moments that are written down, and the trust in certificates. */
    static Check clock(Instant here, Optional<Instant> there) {
        if (there.isEmpty()) {
            return Check.skipped("clock", "Not compared: the service does not say what time it has.");
        }
        Duration ahead = Duration.between(there.get(), here);
        String found = "This machine's clock is " + ahead.abs().toSeconds() + " seconds "
                + (ahead.isNegative() ? "behind" : "ahead of") + " the service's";
        return ahead.abs().compareTo(TOLERABLE) > 0
                ? Check.warning("clock", found + ". Set one of the two: the day that counts hangs on it.")
                : Check.ok("clock", found + ".");
    }
}
