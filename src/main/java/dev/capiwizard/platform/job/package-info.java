/** The daily job without the window, one port, one adapter for each system. */
@NullMarked
package dev.capiwizard.platform.job;

import org.jspecify.annotations.NullMarked;
