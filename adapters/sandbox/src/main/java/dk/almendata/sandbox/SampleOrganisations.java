package dk.almendata.sandbox;

import dk.almendata.datapakke.DataArea;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One or more sample organisations, whose rows stand one after another in the same files.
 *
 * <p>The first has LBF number 0240, the example of the portal guide, and the seed as it is given; the second 0397, the third 0554 and so on,
 * each with a seed of its own. So what the first one has does not depend on how many there are. Satser are national: they are there once, for
 * whoever may see any organisation. Immutable, so it may be shared between threads.
 */
final class SampleOrganisations implements DeliveryContents {

    /** The largest number of organisations; the last one is 7933. */
    static final int MAX = 50;

    private static final int FIRST = 240;
    private static final int STEP = 157;

    private final List<SampleOrganisation> all;
    private final Function<DatapakkeName, CsvForm> forms;

    private SampleOrganisations(List<SampleOrganisation> all, Function<DatapakkeName, CsvForm> forms) {
        this.all = List.copyOf(all);
        this.forms = forms;
    }

    /**
     * The organisations of a seed.
     *
     * @param count 1 to {@value #MAX}
     * @param seed any number
     * @param size of each, 1 to {@value SampleOrganisation#MAX_SIZE}
     */
    static SampleOrganisations of(int count, long seed, int size) {
        List<SampleOrganisation> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LbfNumber number = LbfNumber.ofPacked(LbfLevel.ORGANISATION, FIRST + (long) STEP * i);
            long own = i == 0 ? seed : Draw.key(seed, Draw.Subject.ORGANISATION, i);
            all.add(SampleOrganisation.of(number, own, size));
        }
        return new SampleOrganisations(all, datapakke -> CsvForm.ASSUMED);
    }

    /** The same with files in another form. */
    SampleOrganisations in(Function<DatapakkeName, CsvForm> others) {
        return new SampleOrganisations(all, others);
    }

    @Override
    public SortedSet<LbfNumber> organisations() {
        TreeSet<LbfNumber> numbers = new TreeSet<>();
        all.forEach(organisation -> numbers.add(organisation.number()));
        return Collections.unmodifiableSortedSet(numbers);
    }

    @Override
    public boolean has(DatapakkeName datapakke) {
        return all.get(0).has(datapakke);
    }

    @Override
    public List<DeliveryFile> filesOf(DatapakkeName datapakke, DeliveryPeriod period, Scope scope, LocalDate madeOn) {
        Objects.requireNonNull(period, "period");
        List<CsvTable> form = all.get(0).tables(datapakke, period, madeOn);
        List<List<CsvTable>> held = all.stream()
                .filter(organisation -> scope.isAll() || scope.organisations().contains(organisation.number()))
                .limit(datapakke.area().equals(DataArea.SATSER) ? 1 : all.size())
                .map(organisation -> organisation.tables(datapakke, period, madeOn))
                .toList();
        String suffix = datapakke.text().equals(datapakke.area().name())
                ? ""
                : "_" + datapakke.extent().word();
        List<DeliveryFile> files = new ArrayList<>();
        for (int i = 0; i < form.size(); i++) {
            int table = i;
            List<CsvTable> rows = held.stream().map(tables -> tables.get(table)).toList();
            files.add(new SampleFile(
                    form.get(i).name() + suffix + ".csv", form.get(i).withRowsOf(rows), forms.apply(datapakke)));
        }
        return files;
    }

    private record SampleFile(String name, CsvTable table, CsvForm form) implements DeliveryFile {

        @Override
        public void writeTo(OutputStream out) throws IOException {
            table.writeTo(out, form);
        }
    }
}
