package dk.almendata.sandbox;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Two files a delivery, which say what they were asked for; counts how often they are written, and fails to if it is told so. */
final class SmallContents implements DeliveryContents {

    static final LbfNumber FIRST = LbfNumber.of(LbfLevel.ORGANISATION, "0240");
    static final LbfNumber SECOND = LbfNumber.of(LbfLevel.ORGANISATION, "0397");

    final AtomicInteger written = new AtomicInteger();
    volatile boolean failing;

    @Override
    public SortedSet<LbfNumber> organisations() {
        return new TreeSet<>(List.of(SECOND, FIRST));
    }

    @Override
    public boolean has(DatapakkeName datapakke) {
        return !datapakke.text().startsWith("Energi");
    }

    @Override
    public List<DeliveryFile> filesOf(DatapakkeName datapakke, DeliveryPeriod period, Scope scope, LocalDate madeOn) {
        if (!has(datapakke)) {
            throw new IllegalArgumentException("No data for " + datapakke);
        }
        String row = datapakke + ";" + period + ";" + scope + ";" + madeOn + "\n";
        return List.of(
                new TextFile("Bygning.csv", "Datapakke;Periode;Organisation;Dannet\n" + row),
                new TextFile("Lån.csv", "Nr\n1\n2\n"));
    }

    private final class TextFile implements DeliveryFile {
        private final String name;
        private final String text;

        private TextFile(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            written.incrementAndGet();
            if (failing) {
                throw new IOException("the disk is full");
            }
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
