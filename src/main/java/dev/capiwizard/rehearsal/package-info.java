/** Rehearsals for the people who help: situations, side note, what was seen. */
@NullMarked
package dev.capiwizard.rehearsal;

import org.jspecify.annotations.NullMarked;
