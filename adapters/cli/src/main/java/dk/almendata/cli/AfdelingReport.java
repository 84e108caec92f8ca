package dk.almendata.cli;

import dk.almendata.condition.ConditionMark;
import dk.almendata.condition.MaintenanceMoney;
import dk.almendata.condition.PlanItem;
import dk.almendata.condition.PlanLevel;
import dk.almendata.condition.ProvisionForecast;
import dk.almendata.condition.ReviewCycle;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Everything that a report says of one afdeling. */
record AfdelingReport(
        LbfNumber afdeling,
        ConditionMark mark,
        Optional<LocalDate> lastReview,
        ReviewCycle.Due due,
        PlanLevel levels,
        ProvisionForecast forecast,
        List<MaintenanceMoney> money,
        List<PlanItem> notRenewed) {}
