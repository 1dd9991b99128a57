package dev.capiwizard.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that may come before or after the command. */
public final class GlobalOptions {
  @Option(names = "--data-dir", paramLabel = "DIR", scope = ScopeType.INHERIT)
  @Nullable Path dataDir;

  @Option(names = "--endpoints", paramLabel = "FILE", scope = ScopeType.INHERIT)
  @Nullable Path endpoints;

  @Option(names = "--verbose", scope = ScopeType.INHERIT)
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
