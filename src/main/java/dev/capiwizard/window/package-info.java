/** The program’s window: its screens, and what stands above and below each of them. */
@NullMarked
package dev.capiwizard.window;

import org.jspecify.annotations.NullMarked;
