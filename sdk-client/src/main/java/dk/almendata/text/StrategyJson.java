package dk.almendata.text;

import dk.almendata.funding.Strategy;
import dk.almendata.funding.StrategyProject;
import dk.almendata.funding.StrategyStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON form of what is noted of a strategy: milestones that were reached, projects under it, and who is in its groups.
 *
 * <pre>{@code
 * {"reached": {"strategy": "2021-03-22", "dcab-data": "2021-04-12"},
 *  "projects": [{"id": "sensorer", "aims": ["start", "practice"], "gain": "…", "coordination": "…", "formats": "CSV", "evaluation": "…"}],
 *  "bodies": {"arbejdsgruppe": ["Landsbyggefonden", "Byggeskadefonden", "Bolig- og Planstyrelsen"]}}
 * }</pre>
 *
 * <p>Everything may be left out. Read strictly: a milestone, aim or group that is none of the strategy's is a fault. All faults are told at
 * once.
 */
public final class StrategyJson {

    private static final Set<String> DOCUMENT = Set.of("reached", "projects", "bodies");
    private static final Set<String> PROJECT = Set.of("id", "aims", "gain", "coordination", "formats", "evaluation");

    private StrategyJson() {}

    /**
     * Reads what is noted.
     *
     * @param json the document, in UTF-8
     * @param strategy the strategy
     * @param on the day that counts
     * @return how it stands
     * @throws InvalidFundingException if it is no JSON, or not of this form; carries every fault
     */
    public static StrategyStanding read(byte[] json, Strategy strategy, LocalDate on) {
        List<String> faults = new ArrayList<>();
        JsonForm form = JsonForm.document(json, faults, DOCUMENT);
        Map<String, LocalDate> reached = new HashMap<>();
        Set<String> milestones = form.wordsOf("reached");
        form.object("reached", milestones)
                .ifPresent(each -> milestones.forEach(
                        milestone -> each.requiredDate(milestone).ifPresent(day -> reached.put(milestone, day))));
        List<StrategyProject> projects = new ArrayList<>();
        for (JsonForm each : form.objects("projects", PROJECT)) {
            projects.add(new StrategyProject(
                    each.required("id"),
                    new HashSet<>(each.texts("aims")),
                    each.text("gain"),
                    each.text("coordination"),
                    each.text("formats"),
                    each.text("evaluation")));
        }
        Map<String, List<String>> bodies = new HashMap<>();
        Set<String> names = form.wordsOf("bodies");
        form.object("bodies", names).ifPresent(each -> names.forEach(name -> bodies.put(name, each.texts(name))));
        if (!faults.isEmpty()) {
            throw new InvalidFundingException(faults);
        }
        try {
            return new StrategyStanding(strategy, on, reached, projects, bodies);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidFundingException(List.of(String.valueOf(unknown.getMessage())));
        }
    }
}
