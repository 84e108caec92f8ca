package dk.almendata.consumption;

/**
 * What a utility's database can tell of a consumer (utility text, 3.4). Contacts and the WEB pin code are sensitive: nothing selects, stores or
 * prints them unless somebody maps them on purpose (decision).
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
    /** {@code WEB-pinkode}: a credential. */
    WEB_PIN(Kind.SENSITIVE),
    /** The name of a contact: {@code Beboer}, {@code Ejer}, {@code Opkrævning}, {@code Teknik} or {@code Andet}. */
    CONTACT_NAME(Kind.SENSITIVE),
    /** The address lines of a contact. */
    CONTACT_ADDRESS(Kind.SENSITIVE),
    /** A telephone or fax number of a contact. */
    CONTACT_TELEPHONE(Kind.SENSITIVE),
    /** The e-mail address of a contact. */
    CONTACT_EMAIL(Kind.SENSITIVE);

    private final Kind kind;

    UtilityField(Kind kind) {
        this.kind = kind;
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
        /** Text that is a credential or a person's data. */
        SENSITIVE
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
     * Whether it is a credential or a person's data.
     *
     * @return true if it has to be mapped on purpose
     */
    public boolean isSensitive() {
        return kind == Kind.SENSITIVE;
    }
}
