package dev.capiwizard.platform.job;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Arguments in one line that CommandLineToArgvW splits again. */
final class WindowsCommandLine {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:/\\\\-]+");

  private WindowsCommandLine() {}

  static String of(List<String> arguments) {
    return arguments.stream().map(WindowsCommandLine::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String argument) {
    // Stricter than the splitting needs: a batch file’s interpreter reads "&" and its like too.
    if (PLAIN.matcher(argument).matches()) {
      return argument;
    }
    StringBuilder line = new StringBuilder("\"");
    int backslashes = 0;
    for (int i = 0; i < argument.length(); i++) {
      char one = argument.charAt(i);
      if (one == '\\') {
        backslashes++;
        continue;
      }
      // Backslashes count double only before a quote.
      line.repeat('\\', one == '"' ? 2 * backslashes + 1 : backslashes).append(one);
      backslashes = 0;
    }
    return line.repeat('\\', 2 * backslashes).append('"').toString();
  }
}
