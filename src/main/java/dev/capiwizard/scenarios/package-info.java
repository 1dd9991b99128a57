/** The facts about each scenario: where it shows, how a person walks it and how it ends. */
@NullMarked
package dev.capiwizard.scenarios;

import org.jspecify.annotations.NullMarked;
