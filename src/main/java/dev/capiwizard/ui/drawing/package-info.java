/**
 * Small pictures of other services’ pages, drawn by the program: their words and places, none of
 * their marks.
 */
@NullMarked
package dev.capiwizard.ui.drawing;

import org.jspecify.annotations.NullMarked;
