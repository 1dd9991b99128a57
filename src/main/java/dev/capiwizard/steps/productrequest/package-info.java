/** Step 3: asking LinkedIn for the products. */
@NullMarked
package dev.capiwizard.steps.productrequest;

import org.jspecify.annotations.NullMarked;
