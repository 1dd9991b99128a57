package dev.capiwizard.practice.web;

import java.time.Instant;

/**
 * One request to the practice services; never with bodies, queries or tokens.
 *
 * @param service {@code linkedin} or {@code upstack}
 */
public record Observed(Instant at, String service, String method, String path, int status) {}
