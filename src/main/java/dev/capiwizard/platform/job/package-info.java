/**
 * The daily check, which the system starts without administrator rights: an interface with one
 * implementation for each mechanism.
 */
@NullMarked
package dev.capiwizard.platform.job;

import org.jspecify.annotations.NullMarked;
