/** The read-only file by which IT or support sets defaults for everybody on a computer. */
@NullMarked
package dev.capiwizard.platform.managed;

import org.jspecify.annotations.NullMarked;
