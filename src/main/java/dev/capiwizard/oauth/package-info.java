/** The authorization-code flow, introspection, pasted values, and the ways to reach a browser. */
@NullMarked
package dev.capiwizard.oauth;

import org.jspecify.annotations.NullMarked;
