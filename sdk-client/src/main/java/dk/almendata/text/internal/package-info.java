/** What the readers of JSON documents share and nobody else should see. Not exported. */
@NullMarked
package dk.almendata.text.internal;

import org.jspecify.annotations.NullMarked;
