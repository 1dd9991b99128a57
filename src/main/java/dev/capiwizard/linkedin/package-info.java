/** LinkedIn’s advertising API and the developer portal’s addresses, as far as they are needed. */
@NullMarked
package dev.capiwizard.linkedin;

import org.jspecify.annotations.NullMarked;
