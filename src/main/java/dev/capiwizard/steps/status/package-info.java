/** Step 7: the live destination card. */
@NullMarked
package dev.capiwizard.steps.status;

import org.jspecify.annotations.NullMarked;
