package dk.almendata.jooq;

import dk.almendata.address.AddressKey;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.jooq.Database.Session;
import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The table that joins installations with dwellings. */
final class DwellingLinks {

    private static final Table<Record> DWELLING = DSL.table(DSL.name("consumption_dwelling"));
    private static final Field<Long> INSTALLATION = DSL.field(DSL.name("installation_number"), SQLDataType.BIGINT);
    private static final Field<String> ENHED = DSL.field(DSL.name("enheds_id"), SQLDataType.VARCHAR);
    private static final Field<String> LBF = DSL.field(DSL.name("lbf_nr"), SQLDataType.VARCHAR);
    private static final Field<String> KVH = DSL.field(DSL.name("kvh"), SQLDataType.VARCHAR);
    private static final Field<BigDecimal> AREA = DSL.field(DSL.name("area_m2"), SQLDataType.NUMERIC);

    private DwellingLinks() {}

    /** The links of installations after one number up to another, by installation. */
    static Map<Long, DwellingLink> between(Session session, long after, long last) {
        Map<Long, DwellingLink> links = new HashMap<>();
        session.sql()
                .select(INSTALLATION, ENHED, LBF, KVH, AREA)
                .from(DWELLING)
                .where(INSTALLATION.gt(after).and(INSTALLATION.le(last)))
                .forEach(row -> links.put(row.get(INSTALLATION), link(row)));
        return links;
    }

    private static DwellingLink link(Record row) {
        return new DwellingLink(
                new InstallationNumber(row.get(INSTALLATION)),
                Optional.ofNullable(row.get(ENHED)),
                Optional.ofNullable(row.get(LBF)).map(LbfNumber::parse),
                Optional.ofNullable(row.get(KVH)).map(AddressKey::parse),
                Optional.ofNullable(row.get(AREA)));
    }

    static void put(Session session, Collection<DwellingLink> links) {
        for (DwellingLink link : links) {
            long number = link.installation().value();
            session.sql().deleteFrom(DWELLING).where(INSTALLATION.eq(number)).execute();
            session.sql()
                    .insertInto(DWELLING)
                    .set(INSTALLATION, number)
                    .set(ENHED, link.enhedsId().orElse(null))
                    .set(LBF, link.lbfNumber().map(Object::toString).orElse(null))
                    .set(KVH, link.address().map(AddressKey::kvh).orElse(null))
                    .set(AREA, link.area().orElse(null))
                    .execute();
        }
    }
}
