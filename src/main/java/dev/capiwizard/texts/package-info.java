/** The words on screen, from resource bundles. */
@NullMarked
package dev.capiwizard.texts;

import org.jspecify.annotations.NullMarked;
