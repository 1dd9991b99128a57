/** Whom this computer trusts: the system’s root certificates beside those that Java brings. */
@NullMarked
package dev.capiwizard.platform.certificates;

import org.jspecify.annotations.NullMarked;
