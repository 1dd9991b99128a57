/** Upstack’s addresses, and the scripts that read and fill its pages. */
@NullMarked
package dev.capiwizard.upstack;

import org.jspecify.annotations.NullMarked;
