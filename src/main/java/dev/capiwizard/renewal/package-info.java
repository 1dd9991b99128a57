/** The renewal of a token: a new one beside the one in use, until it takes its place. */
@NullMarked
package dev.capiwizard.renewal;

import org.jspecify.annotations.NullMarked;
