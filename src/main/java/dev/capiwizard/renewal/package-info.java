/** Renewing tokens: a new one stays beside the one in use until it replaces it; and removals. */
@NullMarked
package dev.capiwizard.renewal;

import org.jspecify.annotations.NullMarked;
