/** What differs by operating system, each behind a port with a null object. */
@NullMarked
package dev.capiwizard.platform;

import org.jspecify.annotations.NullMarked;
