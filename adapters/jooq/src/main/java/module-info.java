/** The stores of the core's port on H2 and PostgreSQL. */
module dk.almendata.jooq {
    requires transitive dk.almendata.core;
    requires transitive java.sql;
    requires org.jooq;
    requires org.slf4j;
    requires static jakarta.xml.bind;
    requires static org.checkerframework.checker.qual;
    requires static org.jspecify;
    requires static org.postgresql.jdbc;

    exports dk.almendata.jooq;
}
