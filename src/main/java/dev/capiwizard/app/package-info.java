/** Builds the program’s parts and puts them together, for windows and commands alike. */
@NullMarked
package dev.capiwizard.app;

import org.jspecify.annotations.NullMarked;
