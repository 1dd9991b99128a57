/** The field trial: acts on a real computer, asked one after the other, with a sheet as result. */
@NullMarked
package dev.capiwizard.trial;

import org.jspecify.annotations.NullMarked;
