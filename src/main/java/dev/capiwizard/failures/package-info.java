/** The catalogue: one entry for each thing that can go wrong. */
@NullMarked
package dev.capiwizard.failures;

import org.jspecify.annotations.NullMarked;
