/**
 * The practice LinkedIn and Upstack: real HTTP and real pages on this computer. Shares nothing with
 * the client.
 */
@NullMarked
package dev.capiwizard.practice;

import org.jspecify.annotations.NullMarked;
