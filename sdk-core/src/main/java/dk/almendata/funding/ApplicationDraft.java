package dk.almendata.funding;

import dk.almendata.draft.Draft;
import dk.almendata.draft.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is filled in. It tells everything that is missing or contradicts itself; whether a text convinces is for people.
 *
 * <p>{@link #check} gives what must be mended before the application can be taken; {@link #remarks} what a person should look at, and which
 * refuses nothing. Immutable; may be shared between threads.
 */
public final class ApplicationDraft implements Draft {

    private final Pool pool;
    private final @Nullable FundKind kind;
    private final @Nullable String id;
    private final String title;
    private final @Nullable ApplicantKind applicant;
    private final @Nullable String organisation;
    private final boolean outsideRounds;
    private final List<String> purposes;
    private final @Nullable String fit;
    private final @Nullable String effect;
    private final List<String> goals;
    private final List<String> successCriteria;
    private final @Nullable String evaluation;
    private final @Nullable String plan;
    private final @Nullable LocalDate start;
    private final @Nullable LocalDate end;
    private final @Nullable String competence;
    private final @Nullable BigDecimal amount;
    private final @Nullable BudgetDraft budget;
    private final List<OtherSupport> otherSupport;
    private final @Nullable String sustainabilityAspect;
    private final @Nullable String digitalAspect;
    private final Optional<EnvironmentalGain> gain;

    ApplicationDraft(ApplicationDraftBuilder builder) {
        this.pool = builder.pool;
        this.kind = builder.kind;
        this.id = builder.id;
        this.title = builder.title;
        this.applicant = builder.applicant;
        this.organisation = builder.organisation;
        this.outsideRounds = builder.outsideRounds;
        this.purposes = builder.purposes;
        this.fit = builder.fit;
        this.effect = builder.effect;
        this.goals = builder.goals;
        this.successCriteria = builder.successCriteria;
        this.evaluation = builder.evaluation;
        this.plan = builder.plan;
        this.start = builder.start;
        this.end = builder.end;
        this.competence = builder.competence;
        this.amount = builder.amount;
        this.budget = builder.budget;
        this.otherSupport = builder.otherSupport;
        this.sustainabilityAspect = builder.sustainabilityAspect;
        this.digitalAspect = builder.digitalAspect;
        this.gain = Optional.ofNullable(builder.gain);
    }

    /**
     * Begins an application in which nothing is filled in.
     *
     * @param pool the pool that is applied to
     * @return a builder for one thread
     */
    public static ApplicationDraftBuilder builder(Pool pool) {
        return new ApplicationDraftBuilder(pool);
    }

    @Override
    public List<Violation> check() {
        return new ApplicationCheck(this).violations();
    }

    /**
     * What a person should look at, and which refuses nothing: a purpose outside the examples, requirements that are unknown.
     *
     * @return remarks, empty if there are none
     */
    public List<Violation> remarks() {
        return new ApplicationCheck(this).remarks();
    }

    /**
     * The application.
     *
     * @return the application
     * @throws IllegalStateException if {@link #check} finds anything
     */
    public Application toApplication() {
        List<Violation> violations = check();
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The application is not filled in: "
                    + violations.get(0).path() + ": " + violations.get(0).english());
        }
        BudgetDraft costs = Objects.requireNonNull(budget, "budget");
        return new Application(
                Objects.requireNonNull(id, "id").strip(),
                Objects.requireNonNull(kind, "kind"),
                title.strip(),
                Objects.requireNonNull(amount, "amount"),
                costs.ownSum(),
                gain);
    }

    Pool pool() {
        return pool;
    }

    /**
     * The frame that is applied to.
     *
     * @return the frame; empty if it is not filled in
     */
    public Optional<FundKind> kind() {
        return Optional.ofNullable(kind);
    }

    /**
     * The number by which lists and files refer to it.
     *
     * @return the number as it is filled in; empty if it is not
     */
    public String id() {
        return id == null ? "" : id.strip();
    }

    @Nullable
    ApplicantKind applicant() {
        return applicant;
    }

    @Nullable
    String organisation() {
        return organisation;
    }

    boolean isOutsideRounds() {
        return outsideRounds;
    }

    List<String> purposes() {
        return purposes;
    }

    @Nullable
    LocalDate start() {
        return start;
    }

    @Nullable
    LocalDate end() {
        return end;
    }

    @Nullable
    BigDecimal amount() {
        return amount;
    }

    @Nullable
    BudgetDraft budget() {
        return budget;
    }

    List<OtherSupport> otherSupport() {
        return otherSupport;
    }

    boolean isFitExplained() {
        return isFilled(fit);
    }

    boolean hasBothAspects() {
        return isFilled(sustainabilityAspect) && isFilled(digitalAspect);
    }

    /** Whether something stands where an item belongs. */
    boolean has(ContentItem item) {
        return switch (item) {
            case EFFECT -> isFilled(effect);
            case GOALS -> goals.stream().anyMatch(ApplicationDraft::isFilled);
            case SUCCESS_CRITERIA -> successCriteria.stream().anyMatch(ApplicationDraft::isFilled);
            case EVALUATION -> isFilled(evaluation);
            case PLAN -> isFilled(plan);
            case TIME_FRAME -> start != null && end != null;
            case COMPETENCE -> isFilled(competence);
            case AMOUNT -> amount != null;
            case BUDGET -> budget != null;
        };
    }

    /** The areas of the pool, by id. */
    Set<String> knownPurposes() {
        return pool.purposes().stream().map(PurposeArea::id).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isFilled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** The number and the pool; nothing that a person has written. */
    @Override
    public String toString() {
        return "draft of an application to " + pool;
    }
}
