package dk.almendata.consumption;

/** What a source of consumers can tell; a source declares which of these it can (utility text, 3.3–3.4). */
public enum SourceCapability {
    /** Periods, amounts, cooling and annual values of year 0 to −4. */
    YEARS,
    /** The same since the latest annual reading ({@code SM}), with days and number of intermediate readings. */
    SINCE_LATEST_YEAR,
    /** The number of the flow meter that is mounted now. */
    FLOW_METER_NUMBER,
    /** How many installations have one address. */
    INSTALLATIONS_AT_ADDRESS,
    /** Date of connection, reading method, meter parts and control lot. */
    INSTALLATION_DETAILS,
    /** Property, district, price list, BBR type, areas and nodes of the network. */
    PROPERTY_AND_NODES,
    /** Property factors, those of BBR among them. */
    FACTORS,
    /** Components of an installation, with how many of each. */
    COMPONENTS,
    /** Occupant, owner, billing, technical and other contact: personal data. */
    CONTACTS,
    /** Consumers without an installation. */
    PASSIVE_CONSUMERS
}
