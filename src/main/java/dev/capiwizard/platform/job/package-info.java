/**
 * The one job that the system starts each day, by itself and without administrator rights: one port
 * with an implementation per system.
 */
@NullMarked
package dev.capiwizard.platform.job;

import org.jspecify.annotations.NullMarked;
