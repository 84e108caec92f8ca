package dk.almendata.consumption;

import static dk.almendata.consumption.UtilityField.ACTIVE_NUMBER;
import static dk.almendata.consumption.UtilityField.BATTERY_CHANGED_ON;
import static dk.almendata.consumption.UtilityField.BBR_TYPE;
import static dk.almendata.consumption.UtilityField.BUILDING_AREA;
import static dk.almendata.consumption.UtilityField.BUILDING_NUMBER;
import static dk.almendata.consumption.UtilityField.CADASTRAL_NUMBER;
import static dk.almendata.consumption.UtilityField.COMPONENT;
import static dk.almendata.consumption.UtilityField.COMPONENT_COUNT;
import static dk.almendata.consumption.UtilityField.COMPONENT_SERIAL;
import static dk.almendata.consumption.UtilityField.COMPONENT_TEXT;
import static dk.almendata.consumption.UtilityField.CONNECTED_ON;
import static dk.almendata.consumption.UtilityField.CONNECTION_X;
import static dk.almendata.consumption.UtilityField.CONNECTION_Y;
import static dk.almendata.consumption.UtilityField.CONSUMER_NUMBER;
import static dk.almendata.consumption.UtilityField.CONTACT_ADDRESS_1;
import static dk.almendata.consumption.UtilityField.CONTACT_ADDRESS_2;
import static dk.almendata.consumption.UtilityField.CONTACT_ADDRESS_3;
import static dk.almendata.consumption.UtilityField.CONTACT_ADDRESS_4;
import static dk.almendata.consumption.UtilityField.CONTACT_EMAIL;
import static dk.almendata.consumption.UtilityField.CONTACT_FAX;
import static dk.almendata.consumption.UtilityField.CONTACT_HOUSE_NUMBER;
import static dk.almendata.consumption.UtilityField.CONTACT_POSTCODE;
import static dk.almendata.consumption.UtilityField.CONTACT_ROAD_CODE;
import static dk.almendata.consumption.UtilityField.CONTACT_ROLE;
import static dk.almendata.consumption.UtilityField.CONTACT_TELEPHONE_1;
import static dk.almendata.consumption.UtilityField.CONTACT_TELEPHONE_2;
import static dk.almendata.consumption.UtilityField.CONTACT_TOWN;
import static dk.almendata.consumption.UtilityField.CONTROL_LOT;
import static dk.almendata.consumption.UtilityField.CONTROL_SAMPLE;
import static dk.almendata.consumption.UtilityField.CONTROL_TAKEN_OUT_ON;
import static dk.almendata.consumption.UtilityField.DISTANCE_TO_PIPE;
import static dk.almendata.consumption.UtilityField.ELECTRONIC_METER;
import static dk.almendata.consumption.UtilityField.ENERGY;
import static dk.almendata.consumption.UtilityField.ENERGY_CORRECTION;
import static dk.almendata.consumption.UtilityField.ENERGY_DISTRICT;
import static dk.almendata.consumption.UtilityField.ENERGY_FORMAT;
import static dk.almendata.consumption.UtilityField.ENERGY_UNIT;
import static dk.almendata.consumption.UtilityField.FACTOR;
import static dk.almendata.consumption.UtilityField.FACTOR_START;
import static dk.almendata.consumption.UtilityField.FACTOR_VALUE;
import static dk.almendata.consumption.UtilityField.FINANCE_GROUP;
import static dk.almendata.consumption.UtilityField.FIRST_MOUNTED_ON;
import static dk.almendata.consumption.UtilityField.FLOW_METER;
import static dk.almendata.consumption.UtilityField.FLOW_METER_NUMBER;
import static dk.almendata.consumption.UtilityField.FROM_NODE;
import static dk.almendata.consumption.UtilityField.HOUSE_NUMBER;
import static dk.almendata.consumption.UtilityField.INSTALLATION_NUMBER;
import static dk.almendata.consumption.UtilityField.LARGE_CONSUMER;
import static dk.almendata.consumption.UtilityField.LETTER;
import static dk.almendata.consumption.UtilityField.MAKE;
import static dk.almendata.consumption.UtilityField.METER_FACTOR;
import static dk.almendata.consumption.UtilityField.METER_PART;
import static dk.almendata.consumption.UtilityField.METER_TEXT;
import static dk.almendata.consumption.UtilityField.METER_X;
import static dk.almendata.consumption.UtilityField.METER_Y;
import static dk.almendata.consumption.UtilityField.MOUNTED_ON;
import static dk.almendata.consumption.UtilityField.MUNICIPALITY_CODE;
import static dk.almendata.consumption.UtilityField.NODE;
import static dk.almendata.consumption.UtilityField.OTHER_METER;
import static dk.almendata.consumption.UtilityField.PRICE_LIST;
import static dk.almendata.consumption.UtilityField.PRICE_SPLIT;
import static dk.almendata.consumption.UtilityField.PROPERTY_NUMBER;
import static dk.almendata.consumption.UtilityField.QUALITY;
import static dk.almendata.consumption.UtilityField.READING_KIND;
import static dk.almendata.consumption.UtilityField.READING_METHOD;
import static dk.almendata.consumption.UtilityField.READING_NUMBER;
import static dk.almendata.consumption.UtilityField.READ_ON;
import static dk.almendata.consumption.UtilityField.RETURN_CORRECTION;
import static dk.almendata.consumption.UtilityField.RETURN_FORMAT;
import static dk.almendata.consumption.UtilityField.RETURN_REGISTER;
import static dk.almendata.consumption.UtilityField.ROAD_CODE;
import static dk.almendata.consumption.UtilityField.ROAD_NAME;
import static dk.almendata.consumption.UtilityField.SERIAL_NUMBER;
import static dk.almendata.consumption.UtilityField.SUPPLY_CORRECTION;
import static dk.almendata.consumption.UtilityField.SUPPLY_FORMAT;
import static dk.almendata.consumption.UtilityField.SUPPLY_REGISTER;
import static dk.almendata.consumption.UtilityField.TERRAIN_HEIGHT;
import static dk.almendata.consumption.UtilityField.TO_NODE;
import static dk.almendata.consumption.UtilityField.TYPE_NUMBER;
import static dk.almendata.consumption.UtilityField.UNIT_TEXT;
import static dk.almendata.consumption.UtilityField.UTILITY_ROAD_NUMBER;
import static dk.almendata.consumption.UtilityField.VOLUME;
import static dk.almendata.consumption.UtilityField.VOLUME_CORRECTION;
import static dk.almendata.consumption.UtilityField.VOLUME_FORMAT;
import static dk.almendata.consumption.UtilityField.VOLUME_PART;
import static dk.almendata.consumption.UtilityField.WEB_PIN;
import static dk.almendata.consumption.UtilityField.YEAR_MARK;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a utility's database has rows of, and which fields such a row may have (utility text, 2.3 and 3.4). How the tables of a billing system are
 * cut is not documented: any of these may be a table, a view, or several tables joined.
 *
 * <p>Every row but those of roads is about a consumer, found by a key that the rows of consumers have too.
 */
public enum UtilityTable {
    /** Consumers: one row for each consumer and installation. */
    CONSUMERS(
            Set.of(),
            Set.of(),
            CONSUMER_NUMBER,
            ACTIVE_NUMBER,
            INSTALLATION_NUMBER,
            CONNECTED_ON,
            READING_METHOD,
            FLOW_METER_NUMBER,
            MUNICIPALITY_CODE,
            ROAD_CODE,
            HOUSE_NUMBER,
            LETTER,
            UNIT_TEXT,
            UTILITY_ROAD_NUMBER,
            CADASTRAL_NUMBER,
            PROPERTY_NUMBER,
            BUILDING_NUMBER,
            ENERGY_DISTRICT,
            LARGE_CONSUMER,
            PRICE_LIST,
            FINANCE_GROUP,
            BBR_TYPE,
            BUILDING_AREA,
            NODE,
            FROM_NODE,
            TO_NODE,
            TERRAIN_HEIGHT,
            DISTANCE_TO_PIPE,
            METER_Y,
            METER_X,
            CONNECTION_Y,
            CONNECTION_X,
            WEB_PIN),
    /** The utility's own register of roads ({@code vejkartotek}). */
    ROADS(
            Set.of(),
            Set.of(UTILITY_ROAD_NUMBER, MUNICIPALITY_CODE, ROAD_CODE),
            UTILITY_ROAD_NUMBER,
            MUNICIPALITY_CODE,
            ROAD_CODE,
            ROAD_NAME),
    /** Parts of meters, and where they stand in the control by samples. */
    PARTS(
            Set.of(INSTALLATION_NUMBER),
            Set.of(METER_PART, SERIAL_NUMBER),
            INSTALLATION_NUMBER,
            METER_PART,
            SERIAL_NUMBER,
            TYPE_NUMBER,
            METER_TEXT,
            MAKE,
            MOUNTED_ON,
            FIRST_MOUNTED_ON,
            BATTERY_CHANGED_ON,
            CONTROL_LOT,
            CONTROL_TAKEN_OUT_ON,
            CONTROL_SAMPLE),
    /** Readings of meters: annual, intermediate, of moves and of exchanges. */
    READINGS(
            Set.of(INSTALLATION_NUMBER),
            Set.of(READING_NUMBER, READ_ON, READING_KIND),
            INSTALLATION_NUMBER,
            READING_NUMBER,
            READ_ON,
            READING_KIND,
            YEAR_MARK,
            READING_METHOD,
            QUALITY,
            PRICE_SPLIT,
            ENERGY,
            VOLUME,
            SUPPLY_REGISTER,
            RETURN_REGISTER,
            ENERGY_CORRECTION,
            VOLUME_CORRECTION,
            SUPPLY_CORRECTION,
            RETURN_CORRECTION,
            ENERGY_UNIT,
            ENERGY_FORMAT,
            VOLUME_FORMAT,
            SUPPLY_FORMAT,
            RETURN_FORMAT,
            VOLUME_PART,
            METER_FACTOR,
            FLOW_METER,
            ELECTRONIC_METER,
            OTHER_METER),
    /** What installations are expected to use in a normal year. */
    EXPECTED(Set.of(INSTALLATION_NUMBER), Set.of(), INSTALLATION_NUMBER, ENERGY, VOLUME, ENERGY_UNIT),
    /** Values of property factors, those of BBR among them. */
    FACTORS(
            Set.of(INSTALLATION_NUMBER, CONSUMER_NUMBER, PROPERTY_NUMBER),
            Set.of(FACTOR, FACTOR_VALUE),
            INSTALLATION_NUMBER,
            CONSUMER_NUMBER,
            PROPERTY_NUMBER,
            FACTOR,
            FACTOR_START,
            FACTOR_VALUE),
    /** Components of installations. */
    COMPONENTS(
            Set.of(INSTALLATION_NUMBER),
            Set.of(COMPONENT),
            INSTALLATION_NUMBER,
            COMPONENT,
            COMPONENT_COUNT,
            COMPONENT_SERIAL,
            COMPONENT_TEXT),
    /** Contacts of consumers: personal data. */
    CONTACTS(
            Set.of(CONSUMER_NUMBER),
            Set.of(CONTACT_ROLE),
            CONSUMER_NUMBER,
            CONTACT_ROLE,
            CONTACT_ADDRESS_1,
            CONTACT_ADDRESS_2,
            CONTACT_ADDRESS_3,
            CONTACT_ADDRESS_4,
            CONTACT_ROAD_CODE,
            CONTACT_HOUSE_NUMBER,
            CONTACT_POSTCODE,
            CONTACT_TOWN,
            CONTACT_TELEPHONE_1,
            CONTACT_TELEPHONE_2,
            CONTACT_FAX,
            CONTACT_EMAIL);

    private final Set<UtilityField> keys;
    private final Set<UtilityField> required;
    private final List<UtilityField> fields;

    UtilityTable(Set<UtilityField> keys, Set<UtilityField> required, UtilityField... fields) {
        this.keys = keys;
        this.required = required;
        this.fields = List.of(fields);
    }

    /**
     * The fields that a row may have.
     *
     * @return unmodifiable
     */
    public List<UtilityField> fields() {
        return fields;
    }

    /**
     * By what a row may be found to belong to a consumer. Exactly one of these must be known, and of the consumers too.
     *
     * @return unmodifiable; empty for consumers themselves, and for roads
     */
    public Set<UtilityField> keys() {
        return keys;
    }

    /**
     * The other fields that a row must have to mean anything.
     *
     * @return unmodifiable
     */
    public Set<UtilityField> required() {
        return required;
    }

    /**
     * The word that a mapping has for it.
     *
     * @return such as {@code readings}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
