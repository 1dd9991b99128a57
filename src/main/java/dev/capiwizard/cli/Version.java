package dev.capiwizard.cli;

import dev.capiwizard.platform.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** The output of {@code --version}. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"capi-wizard " + ProgramVersion.text()};
  }
}
