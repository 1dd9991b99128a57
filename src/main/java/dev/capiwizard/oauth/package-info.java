/** The authorization-code flow, token introspection, and the ways to reach a browser. */
@NullMarked
package dev.capiwizard.oauth;

import org.jspecify.annotations.NullMarked;
