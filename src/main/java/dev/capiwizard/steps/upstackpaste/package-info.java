/** Step 6: bringing the token into Upstack. */
@NullMarked
package dev.capiwizard.steps.upstackpaste;

import org.jspecify.annotations.NullMarked;
