/** What is known of each scenario, as data: where it shows, how a person walks it, how it ends. */
@NullMarked
package dev.capiwizard.scenarios;

import org.jspecify.annotations.NullMarked;
