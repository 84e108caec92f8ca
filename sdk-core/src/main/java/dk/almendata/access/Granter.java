package dk.almendata.access;

import dk.almendata.address.MunicipalityCode;
import java.util.Objects;

/**
 * Who grants access ({@code Tildeler organisation}): a housing organisation by its CVR number, or a municipality by its code (guide 3.4.2).
 *
 * <p>Immutable; may be shared between threads.
 */
public sealed interface Granter {

    /**
     * A housing organisation.
     *
     * @param cvr its CVR number
     */
    record Organisation(CvrNumber cvr) implements Granter {

        /** Checks that it is there. */
        public Organisation {
            Objects.requireNonNull(cvr, "cvr");
        }

        @Override
        public String toString() {
            return "CVR " + cvr;
        }
    }

    /**
     * A municipality.
     *
     * @param code its code
     */
    record Municipality(MunicipalityCode code) implements Granter {

        /** Checks that it is there. */
        public Municipality {
            Objects.requireNonNull(code, "code");
        }

        @Override
        public String toString() {
            return "kommune " + code;
        }
    }
}
