package dev.capiwizard.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowsCommandLineTest {
  @Test
  void writesWhatMicrosoftsExamplesSay() {
    // From the documentation of CommandLineToArgvW.
    assertThat(parse("\"abc\" d e")).containsExactly("abc", "d", "e");
    assertThat(parse("a\\\\b d\"e f\"g h")).containsExactly("a\\\\b", "de fg", "h");
    assertThat(parse("a\\\\\\\"b c d")).containsExactly("a\\\"b", "c", "d");
    assertThat(parse("a\\\\\\\\\"b c\" d e")).containsExactly("a\\\\b c", "d", "e");
  }

  @Test
  void quotesOnlyWhereItHelps() {
    assertThat(WindowsCommandLine.of(List.of("--data-dir", "C:\\Users\\x", "C:\\a b\\", "", "a&b")))
        .isEqualTo("--data-dir C:\\Users\\x \"C:\\a b\\\\\" \"\" \"a&b\"");
    assertThat(WindowsCommandLine.of(List.of("a\\\"b"))).isEqualTo("\"a\\\\\\\"b\"");
  }

  @Test
  void everyArgumentComesBackAsItWas() {
    assertThat(parse(WindowsCommandLine.of(Nasty.ARGUMENTS))).isEqualTo(Nasty.ARGUMENTS);

    Random random = new Random(17);
    for (int i = 0; i < 5_000; i++) {
      List<String> arguments = new ArrayList<>();
      for (int count = random.nextInt(4); count >= 0; count--) {
        StringBuilder argument = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
          argument.append("a \\\"'".charAt(random.nextInt(5)));
        }
        arguments.add(argument.toString());
      }
      assertThat(parse(WindowsCommandLine.of(arguments))).isEqualTo(arguments);
    }
  }

  /** The rules of CommandLineToArgvW for all arguments after the program. */
  static List<String> parse(String line) {
    List<String> arguments = new ArrayList<>();
    StringBuilder argument = null;
    boolean quoted = false;
    int backslashes = 0;
    for (int i = 0; i <= line.length(); i++) {
      char one = i < line.length() ? line.charAt(i) : ' ';
      if (one == '\\') {
        argument = argument == null ? new StringBuilder() : argument;
        backslashes++;
        continue;
      }
      if (one == '"') {
        argument = argument == null ? new StringBuilder() : argument;
        argument.repeat('\\', backslashes / 2);
        if (backslashes % 2 == 1) {
          argument.append('"');
        } else {
          quoted = !quoted;
        }
      } else if (one == ' ' && !quoted) {
        if (argument != null) {
          arguments.add(argument.repeat('\\', backslashes).toString());
          argument = null;
        }
      } else {
        argument = argument == null ? new StringBuilder() : argument;
        argument.repeat('\\', backslashes).append(one);
      }
      backslashes = 0;
    }
    assertThat(quoted).as("an open quote in %s", line).isFalse();
    return arguments;
  }
}
