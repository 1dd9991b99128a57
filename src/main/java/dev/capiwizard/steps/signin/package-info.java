/** Step 5: signing in to LinkedIn and verifying the token. */
@NullMarked
package dev.capiwizard.steps.signin;

import org.jspecify.annotations.NullMarked;
