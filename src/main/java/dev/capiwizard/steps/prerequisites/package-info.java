/** Step 1: what a person needs before they start. */
@NullMarked
package dev.capiwizard.steps.prerequisites;

import org.jspecify.annotations.NullMarked;
