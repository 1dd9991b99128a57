/** Looks at everything on this computer that the program needs, and names what is in the way. */
@NullMarked
package dev.capiwizard.doctor;

import org.jspecify.annotations.NullMarked;
