package dk.almendata.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The profile that is proposed, built up finding by finding; a setting has one finding, the last. For one thread. */
final class ProfileProposal {

    private final WireProfile assumed;
    private final WireProfile.Builder builder;
    private final Map<String, ProbeFinding> findings = new LinkedHashMap<>();

    ProfileProposal(WireProfile assumed) {
        this.assumed = assumed;
        this.builder = assumed.toBuilder();
    }

    WireProfile assumed() {
        return assumed;
    }

    /** A setting that stays as it is. */
    void keep(String setting, String value, Certainty certainty, String reason) {
        findings.put(setting, new ProbeFinding(setting, value, value, certainty, reason));
    }

    /** A setting with what was found for it. One that no profile can have is told and stays as it is. */
    void found(
            String setting,
            String before,
            String found,
            Certainty certainty,
            String reason,
            Consumer<WireProfile.Builder> change) {
        try {
            change.accept(builder);
            findings.put(setting, new ProbeFinding(setting, before, found, certainty, reason));
        } catch (IllegalArgumentException impossible) {
            keep(setting, before, Certainty.UNKNOWN, "found what a profile cannot hold");
        }
    }

    boolean has(String setting) {
        return findings.containsKey(setting);
    }

    List<ProbeFinding> findings() {
        return new ArrayList<>(findings.values());
    }

    WireProfile build() {
        try {
            return builder.build();
        } catch (IllegalStateException contradiction) {
            keep("statuses", "", Certainty.UNKNOWN, "one word seems to stand for two statuses; nothing is proposed");
            return assumed;
        }
    }
}
