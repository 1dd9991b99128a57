/** The entry point: decides between window and command, and builds the parts. */
@NullMarked
package dev.capiwizard.app;

import org.jspecify.annotations.NullMarked;
