/** A small web server for the practice services. */
@NullMarked
package dev.capiwizard.practice.web;

import org.jspecify.annotations.NullMarked;
