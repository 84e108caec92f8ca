/** The command line as a user meets it: verbs run in this JVM, with their streams in the hands of the test. */
package dk.almendata.cli;
