/** The words that a person reads, from resource bundles, and text that machines read. */
@NullMarked
package dev.capiwizard.texts;

import org.jspecify.annotations.NullMarked;
