@org.jspecify.annotations.NullMarked
package dk.almendata.sandbox;
