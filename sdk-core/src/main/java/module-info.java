/** The domain of the data of Danish social housing and the main use case; needs nothing at run time. */
module dk.almendata.core {
    requires static transitive org.jspecify;

    exports dk.almendata.access;
    exports dk.almendata.account;
    exports dk.almendata.address;
    exports dk.almendata.building;
    exports dk.almendata.consumption;
    exports dk.almendata.condition;
    exports dk.almendata.coverage;
    exports dk.almendata.datapakke;
    exports dk.almendata.delivery;
    exports dk.almendata.draft;
    exports dk.almendata.enrichment;
    exports dk.almendata.funding;
    exports dk.almendata.lbf;
    exports dk.almendata.subscription;
    exports dk.almendata.sync;
    exports dk.almendata.table;
}
