/** Desktop notifications: an interface with one implementation for each kind of desktop. */
@NullMarked
package dev.capiwizard.platform.notices;

import org.jspecify.annotations.NullMarked;
