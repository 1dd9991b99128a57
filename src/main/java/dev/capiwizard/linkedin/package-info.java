/** LinkedIn’s advertising API, as far as the program needs it. */
@NullMarked
package dev.capiwizard.linkedin;

import org.jspecify.annotations.NullMarked;
