/** Words for people, from resource bundles, and text for machines. */
@NullMarked
package dev.capiwizard.texts;

import org.jspecify.annotations.NullMarked;
