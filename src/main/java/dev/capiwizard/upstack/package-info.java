/** Upstack's addresses, and the recogniser and filler of its pages. */
@NullMarked
package dev.capiwizard.upstack;

import org.jspecify.annotations.NullMarked;
