/** The test conversion that a person has sent, and its outcome. */
@NullMarked
package dev.capiwizard.proof;

import org.jspecify.annotations.NullMarked;
