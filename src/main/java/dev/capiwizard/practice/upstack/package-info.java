/** The practice Upstack: sign-in, destinations and their cards. */
@NullMarked
package dev.capiwizard.practice.upstack;

import org.jspecify.annotations.NullMarked;
