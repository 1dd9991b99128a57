/** Which proxy leads to an address, and how the program signs in to it. */
@NullMarked
package dev.capiwizard.platform.proxy;

import org.jspecify.annotations.NullMarked;
