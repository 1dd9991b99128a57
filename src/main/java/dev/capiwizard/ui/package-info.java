/** Shared controls, the theme, and the one async helper. */
@NullMarked
package dev.capiwizard.ui;

import org.jspecify.annotations.NullMarked;
