/** One class per command. */
@NullMarked
package dev.capiwizard.cli;

import org.jspecify.annotations.NullMarked;
