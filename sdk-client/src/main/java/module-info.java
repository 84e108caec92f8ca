/** The outside formats: Data ud over HTTP, delivery archives, CSV and JSON. */
module dk.almendata.client {
    requires transitive dk.almendata.core;
    requires transitive okhttp3;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires org.apache.commons.csv;
    requires org.slf4j;
    requires static org.jspecify;

    exports dk.almendata.archive;
    exports dk.almendata.client;
    exports dk.almendata.text;
}
