/** The proxy for each address, and the sign-in to it. */
@NullMarked
package dev.capiwizard.platform.proxy;

import org.jspecify.annotations.NullMarked;
