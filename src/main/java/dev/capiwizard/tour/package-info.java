/** Walks through the whole wizard as a person would, by input events, and takes pictures. */
@NullMarked
package dev.capiwizard.tour;

import org.jspecify.annotations.NullMarked;
