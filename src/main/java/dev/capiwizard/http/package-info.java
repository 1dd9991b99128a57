/** One HTTP exchange, with every way it can fail mapped to its code. */
@NullMarked
package dev.capiwizard.http;

import org.jspecify.annotations.NullMarked;
