package dk.almendata.quickstart;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.subscription.CalendarPlan;
import dk.almendata.subscription.DeliveryCalendar;
import java.time.LocalDate;

public final class Quickstart {
    public static void main(String[] arguments) {
        LbfNumber afdeling = LbfNumber.parse(LbfLevel.AFDELING, "240-1");
        System.out.println(afdeling + " lies in " + afdeling.organisation());

        DatapakkeName rents = DatapakkeName.of("Huslejedata_Delvis");
        DeliveryCalendar calendar = DeliveryCalendar.of(Catalogue.standard().get(rents));
        CalendarPlan plan = calendar.activate(LocalDate.of(2025, 4, 15));
        plan.deliveries().forEach(System.out::println);
        System.out.println("next run " + plan.nextRun().orElseThrow());
    }
}
