/** Home: the connections at a glance, and the doors to a new one and to a rehearsal. */
@NullMarked
package dev.capiwizard.home;

import org.jspecify.annotations.NullMarked;
