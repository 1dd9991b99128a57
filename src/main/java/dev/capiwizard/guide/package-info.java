/** The illustrated guide for customers and the sheet for support, made from the screens. */
@NullMarked
package dev.capiwizard.guide;

import org.jspecify.annotations.NullMarked;
