/** The domain of the data of Danish social housing and the main use case; needs nothing at run time. */
module dk.almendata.core {
    requires static transitive org.jspecify;
}
