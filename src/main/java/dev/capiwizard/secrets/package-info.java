/** The stores of secrets: the system’s keychain, or this session’s memory. */
@NullMarked
package dev.capiwizard.secrets;

import org.jspecify.annotations.NullMarked;
