/** Rehearsals for the people who help: situations, side note and summary. */
@NullMarked
package dev.capiwizard.rehearsal;

import org.jspecify.annotations.NullMarked;
