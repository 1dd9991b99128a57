package dev.capiwizard.cli;

import dev.capiwizard.platform.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"capi-wizard " + ProgramVersion.text()};
  }
}
