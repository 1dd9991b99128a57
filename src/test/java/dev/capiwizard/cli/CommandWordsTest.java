package dev.capiwizard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.texts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every word that a command prints comes from a bundle, its help too. */
class CommandWordsTest {
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}{2,},? \\p{L}{2,}");

  /** Only in the log, which is for those who mend the program and has one language. */
  private static final Set<String> IN_THE_LOG =
      Set.of(
          "A command failed: {} {}",
          "Unexpected failure of a command: {}",
          "no answer from the disk",
          "a connection that no round spoke of");

  private final ResourceBundle words = Language.bundle("commands");
  private final Set<String> used = new TreeSet<>();
  private final List<String> wordless = new ArrayList<>();

  @Test
  void everyCommandAndOptionHasWordsInTheBundle() {
    look(CapiWizardCommandLine.line(UnusedEnvironment.make()).getCommandSpec());
    assertThat(wordless).isEmpty();
    // What is left over explains an option that is gone.
    Set<String> known = new TreeSet<>(words.keySet());
    known.removeIf(key -> key.startsWith("usage.") || key.startsWith("mixinStandard"));
    assertThat(used).isEqualTo(known);
  }

  @Test
  void theHelpIsOfTheBundle() {
    CommandLine line = CapiWizardCommandLine.line(UnusedEnvironment.make(), "connect");
    assertThat(line.getSubcommands().get("connect").getUsageMessage())
        .contains(words.getString("capi-wizard.connect.usage.description"))
        .contains(words.getString("capi-wizard.connect.no-open"))
        .contains(words.getString("verbose"))
        .contains(words.getString("mixinStandardHelpOptions.help"))
        .doesNotContain("Show this help message and exit");
  }

  @Test
  void noSentenceStandsInTheCode() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/capiwizard/cli"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        LITERAL
            .matcher(Files.readString(file))
            .results()
            .map(one -> one.group(1))
            .filter(one -> TWO_WORDS.matcher(one).find() && !IN_THE_LOG.contains(one))
            .forEach(one -> found.add(file.getFileName() + ": " + one));
      }
    }
    assertThat(found).isEmpty();
  }

  private void look(CommandSpec command) {
    String name = command.qualifiedName(".");
    note(name + ".usage.description", command.usageMessage().description());
    for (OptionSpec option : command.options()) {
      String own = option.longestName().replaceFirst("^-+", "");
      if (!option.usageHelp() && !option.versionHelp()) {
        note(words.containsKey(own) ? own : name + "." + own, option.description());
      }
    }
    for (ArgSpec argument : command.positionalParameters()) {
      note(name + "." + argument.descriptionKey(), argument.description());
    }
    command.subcommands().values().forEach(one -> look(one.getCommandSpec()));
  }

  private void note(String key, String... shown) {
    used.add(key);
    if (!words.containsKey(key) || shown.length == 0) {
      wordless.add(key);
    }
  }
}
