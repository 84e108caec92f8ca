/**
 * The checks of the core as Jakarta constraints: {@link dk.almendata.validation.LbfNumber} for texts that hold an LBF number,
 * {@link dk.almendata.validation.MunicipalityCode}, {@link dk.almendata.validation.RoadCode}, {@link dk.almendata.validation.HouseNumber},
 * {@link dk.almendata.validation.Postcode} and {@link dk.almendata.validation.AddressKey} for parts of addresses,
 * {@link dk.almendata.validation.BbrCode} for codes of a BBR list, {@link dk.almendata.validation.Checked} for the core's drafts.
 *
 * <p>Start with the annotations; nothing needs to be registered. They run on Hibernate Validator, which the host brings (as Spring Boot
 * and Quarkus do) and from which the constraint violations also carry the core's {@link dk.almendata.lbf.LbfReading},
 * {@link dk.almendata.address.AddressReason}, {@link dk.almendata.building.BbrReading} or {@link dk.almendata.draft.Violation} as dynamic payload.
 * An expression language is not needed: without one, build the factory with
 * {@code messageInterpolator(new ParameterMessageInterpolator())}. Sentences are Danish for Danish locales, otherwise English; a host
 * that offers both tells its interpolator so ({@code new ParameterMessageInterpolator(locales, defaultLocale, false)}).
 */
@NullMarked
package dk.almendata.validation;

import org.jspecify.annotations.NullMarked;
