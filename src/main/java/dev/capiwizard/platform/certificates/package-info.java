/** The root certificates that this computer trusts: the system’s, beside those of Java. */
@NullMarked
package dev.capiwizard.platform.certificates;

import org.jspecify.annotations.NullMarked;
