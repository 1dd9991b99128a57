package dev.capiwizard.cli;

import dev.capiwizard.platform.ProgramVersion;
import java.util.Set;
import picocli.CommandLine.IVersionProvider;

/** The output of {@code --version}. */
final class Version implements IVersionProvider {
  /** What asks for it, as the parser knows it; alone it is answered without the parser. */
  static final Set<String> WORDS = Set.of("-V", "--version");

  static String text() {
    return "capi-wizard " + ProgramVersion.text();
  }

  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }
}
