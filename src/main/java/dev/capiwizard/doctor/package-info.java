/** Examines the parts of this computer that the program needs, and names those in the way. */
@NullMarked
package dev.capiwizard.doctor;

import org.jspecify.annotations.NullMarked;
