/** Connections and their store: everything but secrets. */
@NullMarked
package dev.capiwizard.connection;

import org.jspecify.annotations.NullMarked;
