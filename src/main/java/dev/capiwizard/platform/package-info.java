/** The parts that differ by operating system, such as folders, browser, clipboard and desktop. */
@NullMarked
package dev.capiwizard.platform;

import org.jspecify.annotations.NullMarked;
