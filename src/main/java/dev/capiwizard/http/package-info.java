/** One HTTP client and one JSON exchange, with a code for every way to fail. */
@NullMarked
package dev.capiwizard.http;

import org.jspecify.annotations.NullMarked;
