/** The entry point: chooses between window, command and tour, and starts them. */
@NullMarked
package dev.capiwizard.launcher;

import org.jspecify.annotations.NullMarked;
