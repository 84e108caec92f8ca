package dk.almendata.consumption;

import java.util.Arrays;
import java.util.List;

/**
 * What a utility's database can tell of consumers, their meters and their properties (utility text, 3.4); {@link UtilityTable} says which of
 * these stand together. Contacts and the WEB pin code are sensitive: nothing selects, stores or prints them unless somebody maps them on purpose
 * (decision). What the reference program computes from its map (distances to radio masts, whether an address lies in an energy district) is no field.
 */
public enum UtilityField {
    /** {@code Forbrugernummer}. */
    CONSUMER_NUMBER(Kind.WHOLE_NUMBER),
    /** {@code Aktiv nummer}. */
    ACTIVE_NUMBER(Kind.WHOLE_NUMBER),
    /** {@code Installationsnummer}. */
    INSTALLATION_NUMBER(Kind.WHOLE_NUMBER),
    /** {@code Tilslutningsdato}. */
    CONNECTED_ON(Kind.DATE),
    /** {@code Aflæsningsmetode}, its number. */
    READING_METHOD(Kind.WHOLE_NUMBER),
    /** Serial number of the flow meter that is mounted now. */
    FLOW_METER_NUMBER(Kind.TEXT),
    /** {@code Kommunekode}. */
    MUNICIPALITY_CODE(Kind.TEXT),
    /** {@code Vejkode}, the official one. */
    ROAD_CODE(Kind.WHOLE_NUMBER),
    /** {@code Husnummer}. */
    HOUSE_NUMBER(Kind.WHOLE_NUMBER),
    /** {@code Litra}. */
    LETTER(Kind.TEXT),
    /** {@code Litra2}. */
    UNIT_TEXT(Kind.TEXT),
    /** {@code Vejløbenummer} or {@code VEJNR}, the utility's own; never joined on unmapped. */
    UTILITY_ROAD_NUMBER(Kind.WHOLE_NUMBER),
    /** {@code Matrikelnummer}. */
    CADASTRAL_NUMBER(Kind.TEXT),
    /** {@code Ejendomsnummer}. */
    PROPERTY_NUMBER(Kind.TEXT),
    /** {@code Bygningsnummer}. */
    BUILDING_NUMBER(Kind.TEXT),
    /** {@code Energidistrikt}. */
    ENERGY_DISTRICT(Kind.TEXT),
    /** {@code Storforbruger}. */
    LARGE_CONSUMER(Kind.TEXT),
    /** {@code Prisliste}. */
    PRICE_LIST(Kind.TEXT),
    /** {@code Finansgruppe}. */
    FINANCE_GROUP(Kind.TEXT),
    /** {@code BBR-type}. */
    BBR_TYPE(Kind.TEXT),
    /** {@code Bygningsareal}, m2. */
    BUILDING_AREA(Kind.DECIMAL),
    /** {@code Knudenummer}. */
    NODE(Kind.TEXT),
    /** {@code Fra knude}. */
    FROM_NODE(Kind.TEXT),
    /** {@code Til knude}. */
    TO_NODE(Kind.TEXT),
    /** {@code Terrænkote}, m. */
    TERRAIN_HEIGHT(Kind.DECIMAL),
    /** {@code Afst. ledn.}, the horizontal distance to the nearest pipe, m. */
    DISTANCE_TO_PIPE(Kind.DECIMAL),
    /** {@code Y-måler}: the northing of the house number where the meter is, m. */
    METER_Y(Kind.DECIMAL),
    /** {@code X-måler}: the easting of the house number where the meter is, m. */
    METER_X(Kind.DECIMAL),
    /** {@code Y-tilslut}: the northing of the point where the service pipe leaves the main, m. */
    CONNECTION_Y(Kind.DECIMAL),
    /** {@code X-tilslut}: the easting of the point where the service pipe leaves the main, m. */
    CONNECTION_X(Kind.DECIMAL),
    /** {@code WEB-pinkode}: a credential. */
    WEB_PIN(Kind.SENSITIVE),
    /** The number of a reading among those of its installation, by which they are ordered. */
    READING_NUMBER(Kind.WHOLE_NUMBER),
    /** The day of a reading. */
    READ_ON(Kind.DATE),
    /** Why a meter was read, as {@link ReadingKind} has it. */
    READING_KIND(Kind.CODE, ReadingKind.values()),
    /** {@code Årsmærke}: the year a reading is billed in. */
    YEAR_MARK(Kind.WHOLE_NUMBER),
    /** How good a reading is, as {@link Quality} has it; measured where there is none. */
    QUALITY(Kind.CODE, Quality.values()),
    /** Whether the price changes with a reading; no where there is nothing. */
    PRICE_SPLIT(Kind.CODE, YesOrNo.values()),
    /** What the energy register showed, or what is expected in a normal year. */
    ENERGY(Kind.DECIMAL),
    /** What the volume register showed, or what is expected in a normal year, m3. */
    VOLUME(Kind.DECIMAL),
    /** What the register E8 showed. */
    SUPPLY_REGISTER(Kind.DECIMAL),
    /** What the register E9 showed. */
    RETURN_REGISTER(Kind.DECIMAL),
    /** {@code Korrig} of the energy that ends with a reading. */
    ENERGY_CORRECTION(Kind.DECIMAL),
    /** {@code Korrig} of the volume that ends with a reading. */
    VOLUME_CORRECTION(Kind.DECIMAL),
    /** {@code Korrig} of E8. */
    SUPPLY_CORRECTION(Kind.DECIMAL),
    /** {@code Korrig} of E9. */
    RETURN_CORRECTION(Kind.DECIMAL),
    /** What energy is counted in, such as GJ; MWh where there is nothing. */
    ENERGY_UNIT(Kind.TEXT),
    /** The digits of the energy register, such as {@code ####0.000}. */
    ENERGY_FORMAT(Kind.TEXT),
    /** The digits of the volume register. */
    VOLUME_FORMAT(Kind.TEXT),
    /** The digits of the register E8. */
    SUPPLY_FORMAT(Kind.TEXT),
    /** The digits of the register E9. */
    RETURN_FORMAT(Kind.TEXT),
    /** The part that the volume register lies on, as {@link MeterPart} has it; flow where there is nothing. */
    VOLUME_PART(Kind.CODE, MeterPart.values()),
    /** {@code Faktor}: what every difference of readings is multiplied by, above 0. */
    METER_FACTOR(Kind.DECIMAL),
    /** {@code Lbnr_mek}: the serial number of the flow part that was read. */
    FLOW_METER(Kind.TEXT),
    /** {@code Lbnr_elek}: the serial number of the electronic part that was read. */
    ELECTRONIC_METER(Kind.TEXT),
    /** {@code Lbnr_andet}: the serial number of any other part that was read. */
    OTHER_METER(Kind.TEXT),
    /** Which part of a meter a row is about, as {@link MeterPart} has it. */
    METER_PART(Kind.CODE, MeterPart.values()),
    /** The serial number of a part. */
    SERIAL_NUMBER(Kind.TEXT),
    /** {@code Typenr.} of a part. */
    TYPE_NUMBER(Kind.TEXT),
    /** {@code Måler-tekst} of a part. */
    METER_TEXT(Kind.TEXT),
    /** {@code Måler-fabrikat} of a part. */
    MAKE(Kind.TEXT),
    /** {@code Opsætningsdato} of a part. */
    MOUNTED_ON(Kind.DATE),
    /** {@code 1. opsæt. dato} of a part. */
    FIRST_MOUNTED_ON(Kind.DATE),
    /** {@code Batteriskift} of the electronics. */
    BATTERY_CHANGED_ON(Kind.DATE),
    /** {@code Kontrolparti}. */
    CONTROL_LOT(Kind.TEXT),
    /** {@code Sidst udtaget}. */
    CONTROL_TAKEN_OUT_ON(Kind.DATE),
    /** {@code Stikprøvenummer}. */
    CONTROL_SAMPLE(Kind.TEXT),
    /** The number of a property factor, such as 602. */
    FACTOR(Kind.WHOLE_NUMBER),
    /** {@code Startdato} of the value of a property factor; the beginning of time where there is nothing. */
    FACTOR_START(Kind.DATE),
    /** The value of a property factor, as the utility writes it. */
    FACTOR_VALUE(Kind.TEXT),
    /** The name of a component of an installation, such as {@code Gulvvarme}. */
    COMPONENT(Kind.TEXT),
    /** How often an installation has a component; once where there is nothing. */
    COMPONENT_COUNT(Kind.WHOLE_NUMBER),
    /** {@code Serienummer} of a component. */
    COMPONENT_SERIAL(Kind.TEXT),
    /** {@code Fri tekst} of a component. */
    COMPONENT_TEXT(Kind.TEXT),
    /** Who a contact is, as {@link ContactRole} has it. */
    CONTACT_ROLE(Kind.CODE, ContactRole.values()),
    /** Address line 1 of a contact; the first is the name. */
    CONTACT_ADDRESS_1(Kind.SENSITIVE),
    /** Address line 2 of a contact. */
    CONTACT_ADDRESS_2(Kind.SENSITIVE),
    /** Address line 3 of a contact. */
    CONTACT_ADDRESS_3(Kind.SENSITIVE),
    /** Address line 4 of a contact. */
    CONTACT_ADDRESS_4(Kind.SENSITIVE),
    /** The road code of the address of a contact. */
    CONTACT_ROAD_CODE(Kind.SENSITIVE),
    /** The house number of the address of a contact. */
    CONTACT_HOUSE_NUMBER(Kind.SENSITIVE),
    /** The postcode of a contact. */
    CONTACT_POSTCODE(Kind.SENSITIVE),
    /** The town of a contact. */
    CONTACT_TOWN(Kind.SENSITIVE),
    /** The first telephone number of a contact. */
    CONTACT_TELEPHONE_1(Kind.SENSITIVE),
    /** The second telephone number of a contact. */
    CONTACT_TELEPHONE_2(Kind.SENSITIVE),
    /** The fax number of a contact. */
    CONTACT_FAX(Kind.SENSITIVE),
    /** The e-mail address of a contact. */
    CONTACT_EMAIL(Kind.SENSITIVE),
    /** {@code VEJNAVN}, the official name of a road. */
    ROAD_NAME(Kind.TEXT);

    private final Kind kind;
    private final List<String> names;

    UtilityField(Kind kind, Enum<?>... names) {
        this.kind = kind;
        this.names = Arrays.stream(names).map(Enum::name).toList();
    }

    /** What values of a field are. */
    public enum Kind {
        /** A whole number of at most 18 digits. */
        WHOLE_NUMBER,
        /** A number with decimals. */
        DECIMAL,
        /** A calendar date. */
        DATE,
        /** Text. */
        TEXT,
        /** One of a closed list of names; the mapping says which code of the utility means which. */
        CODE,
        /** Text that is a credential or a person's data. */
        SENSITIVE
    }

    /** The names of {@link #PRICE_SPLIT}. */
    private enum YesOrNo {
        YES,
        NO
    }

    /**
     * What its values are.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The names that a code of the utility may stand for.
     *
     * @return unmodifiable; empty unless the kind is {@link Kind#CODE}
     */
    public List<String> names() {
        return names;
    }

    /**
     * Whether it is a credential or a person's data.
     *
     * @return true if it has to be mapped on purpose
     */
    public boolean isSensitive() {
        return kind == Kind.SENSITIVE;
    }
}
