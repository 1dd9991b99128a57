/** Step 3: requesting the products from LinkedIn. */
@NullMarked
package dev.capiwizard.steps.productrequest;

import org.jspecify.annotations.NullMarked;
