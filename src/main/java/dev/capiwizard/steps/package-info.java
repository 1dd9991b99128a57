/** What the pages of several steps show alike. */
@NullMarked
package dev.capiwizard.steps;

import org.jspecify.annotations.NullMarked;
