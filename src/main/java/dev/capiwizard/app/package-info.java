/** Where the program starts, and the one place that builds its parts. */
@NullMarked
package dev.capiwizard.app;

import org.jspecify.annotations.NullMarked;
