/** Reminders before a token ends: when, of what, in which words; the run without the window. */
@NullMarked
package dev.capiwizard.reminders;

import org.jspecify.annotations.NullMarked;
