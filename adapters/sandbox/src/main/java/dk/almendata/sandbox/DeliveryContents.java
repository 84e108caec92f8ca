package dk.almendata.sandbox;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/** Where the sandbox takes the files of its deliveries from. Thread-safe. */
interface DeliveryContents {

    /**
     * The organisations that the data are about; the number of the first one is the id of the recipient that every sandbox has.
     *
     * @return at least one, in ascending order
     */
    SortedSet<LbfNumber> organisations();

    /**
     * Whether there are data for a package, so that it can be subscribed to.
     *
     * @param datapakke the package
     * @return false for a package that {@link #filesOf} refuses
     */
    boolean has(DatapakkeName datapakke);

    /**
     * The files of one delivery, as they are known on a day: a later day may know corrections.
     *
     * @param datapakke the package
     * @param period the period as the delivery states it
     * @param scope the organisations to be held
     * @param madeOn the day on which the delivery is made
     * @return at least one file; the same arguments give the same bytes
     * @throws IllegalArgumentException if there are no data for the package
     */
    List<DeliveryFile> filesOf(DatapakkeName datapakke, DeliveryPeriod period, Scope scope, LocalDate madeOn);

    /** One CSV file of a delivery. */
    interface DeliveryFile {

        /**
         * The entry's name in the zip.
         *
         * @return a name such as {@code Lejekontrakt_Delvis.csv}
         */
        String name();

        /**
         * Writes the file in UTF-8, row by row.
         *
         * @param out takes the bytes and stays open
         * @throws IOException if the bytes are not taken
         */
        void writeTo(OutputStream out) throws IOException;
    }
}
