/** The practice LinkedIn: sign-in, tokens, advertising API, developer portal. */
@NullMarked
package dev.capiwizard.practice.linkedin;

import org.jspecify.annotations.NullMarked;
