/** This computer, as the program uses it: folders, files, clock, browser, clipboard and network. */
@NullMarked
package dev.capiwizard.platform;

import org.jspecify.annotations.NullMarked;
