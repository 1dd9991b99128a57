package dev.capiwizard.linkedin;

import dev.capiwizard.failures.FailureException;
import org.jspecify.annotations.Nullable;

/**
 * LinkedIn’s response to a rule that was to be made.
 *
 * @param id the new rule’s number; empty if it was not made or its number was not told
 * @param refusal why it was not made; null if it was
 */
public record CreatedRule(String id, @Nullable FailureException refusal) {}
