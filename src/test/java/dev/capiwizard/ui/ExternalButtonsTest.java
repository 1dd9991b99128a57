package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A button that opens a page in the person’s own browser has the mark of it: nobody is to wonder
 * where the window went. Read from the source, so that a button which only one state shows counts.
 */
@Execution(ExecutionMode.CONCURRENT)
class ExternalButtonsTest {
  private static final Path SOURCE = Path.of("src/main/java/dev/capiwizard");

  /** The beginning of a button; what follows goes to the bracket that ends it. */
  private static final Pattern BUTTON =
      Pattern.compile("Buttons\\s*\\.(plain|primary|link|linkAlone)\\(");

  private static final Pattern OPENS = Pattern.compile("\\bopen\\.accept\\(|\\bopenGenerator\\b");
  private static final Pattern METHOD = Pattern.compile("this::(\\w+)");

  @Test
  void whatOpensTheBrowserIsMarked() throws IOException {
    List<String> marked = new ArrayList<>();
    List<String> unmarked = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCE)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        look(Files.readString(file), marked, unmarked);
      }
    }
    assertThat(unmarked).isEmpty();
    assertThat(marked).hasSizeGreaterThan(6);
  }

  @Test
  void aButtonWithoutTheMarkIsSeen() {
    List<String> unmarked = new ArrayList<>();
    String body = "void go() {\n    open.accept(page);\n  }\n";
    look("x(Buttons.plain(\"a\", words(), this::go));\n  " + body, new ArrayList<>(), unmarked);
    look("x(Buttons.link(\"b\", words(), () -> open.accept(p)))", new ArrayList<>(), unmarked);
    look("x(Buttons.plain(\"c\", words(), this::stay));\n  " + body, new ArrayList<>(), unmarked);
    assertThat(unmarked).hasSize(2);
  }

  private static void look(String source, List<String> marked, List<String> unmarked) {
    Matcher button = BUTTON.matcher(source);
    while (button.find()) {
      String made = source.substring(button.start(), end(source, button.end()));
      if (opens(source, made)) {
        (isMarked(source, button.start()) ? marked : unmarked).add(made);
      }
    }
  }

  private static boolean opens(String source, String made) {
    if (OPENS.matcher(made).find()) {
      return true;
    }
    Matcher method = METHOD.matcher(made);
    return method.find()
        && Pattern.compile("void " + method.group(1) + "\\(\\) \\{[^}]*open\\.accept\\(")
            .matcher(source)
            .find();
  }

  /** Marked where it is made, or by the name that it gets. */
  private static boolean isMarked(String source, int start) {
    String before = source.substring(0, start).stripTrailing();
    Matcher named = Pattern.compile("Button (\\w+) =$").matcher(before);
    return before.endsWith("Buttons.external(")
        || (named.find() && source.contains("Buttons.external(" + named.group(1) + ")"));
  }

  private static int end(String source, int from) {
    int open = 1;
    int at = from;
    while (open > 0 && at < source.length()) {
      char c = source.charAt(at++);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return at;
  }
}
