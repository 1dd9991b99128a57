/**
 * What the services and systems turn out to do where nothing is published: the ledger of open
 * points, and what was seen of them.
 */
@NullMarked
package dev.capiwizard.observations;

import org.jspecify.annotations.NullMarked;
