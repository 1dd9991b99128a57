/** This computer, as the program uses it: folders, files, clock, browser and clipboard. */
@NullMarked
package dev.capiwizard.platform;

import org.jspecify.annotations.NullMarked;
