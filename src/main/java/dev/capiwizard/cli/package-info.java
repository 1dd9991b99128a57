/** The command line: one class for each command. */
@NullMarked
package dev.capiwizard.cli;

import org.jspecify.annotations.NullMarked;
