/** Connections, the progress of their steps, and their store; secrets are kept elsewhere. */
@NullMarked
package dev.capiwizard.connection;

import org.jspecify.annotations.NullMarked;
