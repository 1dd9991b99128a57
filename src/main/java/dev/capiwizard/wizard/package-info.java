/** The shell of the wizard: a list of steps and an index. It knows no step by name. */
@NullMarked
package dev.capiwizard.wizard;

import org.jspecify.annotations.NullMarked;
