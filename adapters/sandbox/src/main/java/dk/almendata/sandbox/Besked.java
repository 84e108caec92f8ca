package dk.almendata.sandbox;

import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.Repetition;
import dk.almendata.delivery.Delivery;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.subscription.CalendarPlan;
import dk.almendata.subscription.DeliveryCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What the service says to people ({@code Besked}), in Danish. */
final class Besked {

    private static final int SHOWN = 40;

    private Besked() {}

    static String noKey(String header) {
        return "Nøglen mangler eller er forkert. Send den i headeren " + header + ".";
    }

    static String busy() {
        return "Systemet har travlt. Prøv igen senere.";
    }

    static String noPath() {
        return "Stien findes ikke.";
    }

    static String noDelivery(String id) {
        return "Dataleverance " + id + " findes ikke.";
    }

    static String noSubscription(String id) {
        return "Abonnement " + id + " findes ikke.";
    }

    static String method(String method, Set<String> possible) {
        return "Metoden " + method + " kan ikke bruges her. Brug " + String.join(" eller ", possible) + ".";
    }

    static String parameter(String name, int min, int max, String found) {
        return "Parameteren " + name + " skal være et helt tal fra " + min + " til " + max + ", men er '" + shown(found)
                + "'.";
    }

    static String twice(String name) {
        return "Parameteren " + name + " må kun stå én gang.";
    }

    static String notReady(Delivery delivery) {
        return "Dataleverance " + delivery.id() + " har status '" + delivery.status()
                + "'. Kun dataleverancer med status 'Succes' kan hentes.";
    }

    static String behindTheEnd(long length) {
        return "Intervallet begynder efter filens sidste byte. Filen er på " + length + " bytes.";
    }

    static String noDay(LocalDate on, String found) {
        return "Dagen skal være en dato som 2025-05-01, fra " + on + " til " + SandboxDays.LAST + ", men er '"
                + shown(found) + "'.";
    }

    static String fault(Exception cause) {
        return "Sandkassen kunne ikke svare: " + cause;
    }

    static String noAccess(Delivery delivery) {
        return "Modtageren har ikke længere adgang til alt i dataleverance " + delivery.id() + ".";
    }

    static String noObject() {
        return "Indholdet skal være et JSON-objekt i UTF-8, hvor hvert felt står én gang.";
    }

    static String tooLong(int max) {
        return "Indholdet må højst fylde " + max + " bytes.";
    }

    static String unknownField(String found, Set<String> possible) {
        return "Feltet '" + shown(found) + "' kendes ikke. Brug " + String.join(", ", possible) + ".";
    }

    static String noField(String name) {
        return "Feltet " + name + " mangler.";
    }

    static String field(String name, String expected, String found) {
        return "Feltet " + name + " skal være " + expected + ", men er '" + shown(found) + "'.";
    }

    static String noDatapakke(String field, String name) {
        return "Feltet " + field + ": datapakken '" + shown(name) + "' findes ikke.";
    }

    static String noOrganisation(String field, Collection<LbfNumber> numbers) {
        return "Feltet " + field + ": "
                + numbers.stream().map(LbfNumber::toString).collect(Collectors.joining(", ")) + " findes ikke.";
    }

    /** What a verb did: which deliveries it made, or why none; for the verbs that make none, what became of the subscription. */
    static String done(DataUd.Done done, Datapakke datapakke) {
        return done.step()
                .plan()
                .map(plan -> made(done, plan, datapakke) + next(plan))
                .orElseGet(() -> done.step().besked());
    }

    private static String made(DataUd.Done done, CalendarPlan plan, Datapakke datapakke) {
        int count = done.deliveries().size();
        return switch (plan.note()) {
            case DELIVERIES -> count == 1 ? "1 dataleverance er oprettet." : count + " dataleverancer er oprettet.";
            case NOTHING_ENDED_YET -> nothingEnded(datapakke, done.on());
            case NOTHING_MISSING -> "Alt, der er afsluttet, er leveret.";
            case RUNS_ONCE -> "Datapakken kører én gang, og det har den gjort; brug Gen-kør for at få den igen.";
        };
    }

    private static String next(CalendarPlan plan) {
        return plan.nextRun().map(day -> " Næste kørsel: " + day + ".").orElse("");
    }

    /** The one reason for which nothing has ended (decision: a re-run follows the calendar's table exactly). */
    private static String nothingEnded(Datapakke datapakke, LocalDate on) {
        if (datapakke.repetition() == Repetition.YEARLY) {
            return "Intet år fra " + DeliveryCalendar.FIRST_YEAR + " er afsluttet, så der er intet at levere.";
        }
        String full = datapakke.twin().map(DatapakkeName::text).orElse("områdets fulde datapakke");
        return "Ingen måned i " + on.getYear() + " er afsluttet, så der er intet at levere. December er i " + full
                + " med slutdato " + LocalDate.of(on.getYear() - 1, 12, 31) + ".";
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
