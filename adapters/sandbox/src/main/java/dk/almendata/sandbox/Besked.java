package dk.almendata.sandbox;

import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.Repetition;
import dk.almendata.delivery.Delivery;
import dk.almendata.subscription.DeliveryCalendar;
import java.time.LocalDate;
import java.util.Set;

/** What the service says to people ({@code Besked}), in Danish. */
final class Besked {

    private static final int SHOWN = 40;

    private Besked() {}

    static String noKey(String header) {
        return "Nøglen mangler eller er forkert. Send den i headeren " + header + ".";
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

    static String parameter(String name, int max, String found) {
        return "Parameteren " + name + " skal være et helt tal fra 1 til " + max + ", men er '" + shown(found) + "'.";
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

    /** What a re-run made, or why it made nothing. */
    static String rerun(DataUd.Brought brought) {
        int count = brought.deliveries().size();
        String next = brought.plan()
                .nextRun()
                .map(day -> " Næste kørsel: " + day + ".")
                .orElse("");
        if (count == 0) {
            return nothingEnded(brought.datapakke(), brought.on()) + next;
        }
        return (count == 1 ? "1 dataleverance er oprettet." : count + " dataleverancer er oprettet.") + next;
    }

    /** The one reason for which a re-run has nothing to make (decision: it follows the calendar's table exactly). */
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
