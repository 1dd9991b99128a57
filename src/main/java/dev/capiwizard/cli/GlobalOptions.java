package dev.capiwizard.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that may come before or after the command. */
public final class GlobalOptions {
  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where connections are kept (default: the platform’s place).")
  @Nullable Path dataDir;

  @Option(
      names = "--endpoints",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "JSON file with the addresses of other services; https, but for this computer.")
  @Nullable Path endpoints;

  @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Write more into the log.")
  boolean verbose;

  public @Nullable Path dataDir() {
    return dataDir;
  }

  public @Nullable Path endpoints() {
    return endpoints;
  }

  public boolean verbose() {
    return verbose;
  }
}
