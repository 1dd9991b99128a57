package dev.capiwizard.platform.job;

import dev.capiwizard.platform.job.BackgroundJob.Spec;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Arguments that a careless writer of units would break. */
final class Nasty {
  static final String PATH = "/a b/\"q\"'s $HOME ${HOME} $$ 100%h %% b\\s\\ üł😀 `t` <&> x=y";

  static final List<String> ARGUMENTS =
      List.of(
          "--data-dir",
          PATH,
          "",
          ";",
          "#",
          "$HOME",
          "$(id)",
          "~",
          "*",
          "a\\",
          "\\\"",
          "'",
          "%",
          "%%",
          "--x=y z",
          "@",
          "-",
          "]]>",
          "\\s\\n",
          "reminders",
          "run");

  private Nasty() {}

  static Spec spec(String program) {
    return new Spec(command(program), 7);
  }

  static List<String> command(String program) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(ARGUMENTS);
    return List.copyOf(command);
  }

  /**
   * A folder with this name; the test is left out where the locale has no such letters, as the
   * POSIX one has not: Java then cannot name such a file at all.
   */
  static Path folder(Path parent, String name) {
    needLetters(name);
    return parent.resolve(name);
  }

  static void needLetters(String text) {
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    Assumptions.assumeTrue(names.newEncoder().canEncode(text), "this locale has no " + text);
  }

  /** A program that writes its arguments to the file beside it, each ended by a zero byte. */
  static Path program(Path folder) throws Exception {
    Files.createDirectories(folder);
    Path program = folder.resolve("pro gram");
    Files.writeString(
        program,
        """
        #!/bin/sh
        printf '%s\\0' "$@" > "$0.new" && mv "$0.new" "$0.arguments"
        """);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return program;
  }

  static List<String> received(Path program) throws Exception {
    byte[] bytes = Files.readAllBytes(program.resolveSibling(program.getFileName() + ".arguments"));
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> arguments = new ArrayList<>(List.of(text.split("\0", -1)));
    arguments.removeLast();
    return arguments;
  }
}
