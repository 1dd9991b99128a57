/** The catalogue of everything that can go wrong, with its words. */
@NullMarked
package dev.capiwizard.failures;

import org.jspecify.annotations.NullMarked;
