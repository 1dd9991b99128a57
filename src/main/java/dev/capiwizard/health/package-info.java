/** Checks, findings and the verdict of the destination card. */
@NullMarked
package dev.capiwizard.health;

import org.jspecify.annotations.NullMarked;
