/** Step 2: the developer app and its credentials. */
@NullMarked
package dev.capiwizard.steps.developerapp;

import org.jspecify.annotations.NullMarked;
