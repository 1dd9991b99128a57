/**
 * The practice LinkedIn and Upstack: real HTTP and real pages on this computer. Their protocol code
 * is their own, so that no mistake of the program’s clients is repeated here.
 */
@NullMarked
package dev.capiwizard.practice;

import org.jspecify.annotations.NullMarked;
