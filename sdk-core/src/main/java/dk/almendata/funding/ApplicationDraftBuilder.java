package dk.almendata.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes what is filled in of an {@link ApplicationDraft}. Whatever is left out is missing. For one thread. */
public final class ApplicationDraftBuilder {

    final Pool pool;

    @Nullable
    FundKind kind;

    @Nullable
    String id;

    String title = "";

    @Nullable
    ApplicantKind applicant;

    @Nullable
    String organisation;

    boolean outsideRounds;
    List<String> purposes = List.of();

    @Nullable
    String fit;

    @Nullable
    String effect;

    List<String> goals = List.of();
    List<String> successCriteria = List.of();

    @Nullable
    String evaluation;

    @Nullable
    String plan;

    @Nullable
    LocalDate start;

    @Nullable
    LocalDate end;

    @Nullable
    String competence;

    @Nullable
    BigDecimal amount;

    @Nullable
    BudgetDraft budget;

    List<OtherSupport> otherSupport = List.of();

    @Nullable
    String sustainabilityAspect;

    @Nullable
    String digitalAspect;

    @Nullable
    EnvironmentalGain gain;

    ApplicationDraftBuilder(Pool pool) {
        this.pool = Objects.requireNonNull(pool, "pool");
    }

    /**
     * The frame that is applied to.
     *
     * @param value the kind
     * @return this
     */
    public ApplicationDraftBuilder kind(FundKind value) {
        kind = value;
        return this;
    }

    /**
     * The number by which lists and files refer to it.
     *
     * @param value up to the administration
     * @return this
     */
    public ApplicationDraftBuilder id(String value) {
        id = value;
        return this;
    }

    /**
     * What the project is called.
     *
     * @param value a title; empty by default
     * @return this
     */
    public ApplicationDraftBuilder title(String value) {
        title = Objects.requireNonNull(value, "title");
        return this;
    }

    /**
     * Who applies.
     *
     * @param value the kind of applicant
     * @param lbfNumber its LBF number as it is written; empty for an institution
     * @return this
     */
    public ApplicationDraftBuilder applicant(ApplicantKind value, String lbfNumber) {
        applicant = value;
        organisation = lbfNumber;
        return this;
    }

    /**
     * Whether it is a special project outside the rounds; not by default.
     *
     * @param value yes or no
     * @return this
     */
    public ApplicationDraftBuilder outsideRounds(boolean value) {
        outsideRounds = value;
        return this;
    }

    /**
     * What the project is for: ids of {@link Pool#purposes}, or other words.
     *
     * @param value the purposes
     * @return this
     */
    public ApplicationDraftBuilder purposes(List<String> value) {
        purposes = List.copyOf(value);
        return this;
    }

    /**
     * How a project of another purpose fits the pool.
     *
     * @param value a text
     * @return this
     */
    public ApplicationDraftBuilder fit(String value) {
        fit = value;
        return this;
    }

    /**
     * What the project brings about.
     *
     * @param value a text
     * @return this
     */
    public ApplicationDraftBuilder effect(String value) {
        effect = value;
        return this;
    }

    /**
     * What is to be reached.
     *
     * @param value the goals
     * @return this
     */
    public ApplicationDraftBuilder goals(List<String> value) {
        goals = List.copyOf(value);
        return this;
    }

    /**
     * By what one sees that the goals were reached.
     *
     * @param value the criteria
     * @return this
     */
    public ApplicationDraftBuilder successCriteria(List<String> value) {
        successCriteria = List.copyOf(value);
        return this;
    }

    /**
     * How goals and criteria are measured.
     *
     * @param value a text
     * @return this
     */
    public ApplicationDraftBuilder evaluation(String value) {
        evaluation = value;
        return this;
    }

    /**
     * How it is done.
     *
     * @param value a text
     * @return this
     */
    public ApplicationDraftBuilder plan(String value) {
        plan = value;
        return this;
    }

    /**
     * Within which time.
     *
     * @param first the first day
     * @param last the last day, included
     * @return this
     */
    public ApplicationDraftBuilder timeFrame(@Nullable LocalDate first, @Nullable LocalDate last) {
        start = first;
        end = last;
        return this;
    }

    /**
     * That the applicant can do it.
     *
     * @param value a text
     * @return this
     */
    public ApplicationDraftBuilder competence(String value) {
        competence = value;
        return this;
    }

    /**
     * What is applied for.
     *
     * @param value kroner
     * @return this
     */
    public ApplicationDraftBuilder amount(BigDecimal value) {
        amount = value;
        return this;
    }

    /**
     * The costs, and who pays them.
     *
     * @param value the budget
     * @return this
     */
    public ApplicationDraftBuilder budget(BudgetDraft value) {
        budget = value;
        return this;
    }

    /**
     * Who else supports the project.
     *
     * @param value all other support; none by default
     * @return this
     */
    public ApplicationDraftBuilder otherSupport(List<OtherSupport> value) {
        otherSupport = List.copyOf(value);
        return this;
    }

    /**
     * What the project has of the two aspects that a combination of both pools demands.
     *
     * @param sustainability what is sustainable about it; empty for nothing
     * @param digital what is digital about it; empty for nothing
     * @return this
     */
    public ApplicationDraftBuilder aspects(String sustainability, String digital) {
        sustainabilityAspect = sustainability;
        digitalAspect = digital;
        return this;
    }

    /**
     * What the environment gains, so that it can be set against size and cost.
     *
     * @param value the gain
     * @return this
     */
    public ApplicationDraftBuilder gain(EnvironmentalGain value) {
        gain = value;
        return this;
    }

    /**
     * The draft.
     *
     * @return the draft, whatever is missing
     */
    public ApplicationDraft build() {
        return new ApplicationDraft(this);
    }
}
