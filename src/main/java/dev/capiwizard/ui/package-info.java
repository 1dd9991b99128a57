/** Shared controls, the theme, covers for private text, and the helper for background work. */
@NullMarked
package dev.capiwizard.ui;

import org.jspecify.annotations.NullMarked;
