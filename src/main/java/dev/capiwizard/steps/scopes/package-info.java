/** Step 4: comparing the app’s scopes with the required ones. */
@NullMarked
package dev.capiwizard.steps.scopes;

import org.jspecify.annotations.NullMarked;
