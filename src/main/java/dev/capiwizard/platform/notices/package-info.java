/** Desktop notices: one port, one adapter for each kind of desktop. */
@NullMarked
package dev.capiwizard.platform.notices;

import org.jspecify.annotations.NullMarked;
