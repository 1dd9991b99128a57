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
 * where the window went. A sign-in in that browser is such a page. Read from the source, so that a
 * button which only one state shows counts.
 */
@Execution(ExecutionMode.CONCURRENT)
class ExternalButtonsTest {
  private static final Path SOURCE = Path.of("src/main/java/dev/capiwizard");

  /** The beginning of a button; what follows goes to the bracket that ends it. */
  private static final Pattern BUTTON =
      Pattern.compile("(Buttons\\s*\\.(plain|primary|link|linkAlone)|\\bbutton)\\(");

  /** What opens a page, or is a sign-in in the person’s own browser. */
  private static final Pattern OPENS =
      Pattern.compile("\\bopen\\.accept\\(|\\bopenGenerator\\b|, (ownBrowser|own)\\)$");

  /** What a method does that opens a page. */
  private static final String OPENING = "\\bopen\\.accept\\(|\\bIN_OWN_BROWSER\\b";

  private static final Pattern CALL = Pattern.compile("(?<![.\\w])(\\w+)\\(");
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
    assertThat(marked).hasSizeGreaterThan(11);
    assertThat(marked.stream().filter(one -> one.contains("my-browser"))).hasSize(4);
    assertThat(marked).anyMatch(one -> one.contains("open-again"));
  }

  @Test
  void aButtonWithoutTheMarkIsSeen() {
    List<String> unmarked = new ArrayList<>();
    String body = "void go() {\n    open.accept(page);\n  }\n";
    look("x(Buttons.plain(\"a\", words(), this::go));\n  " + body, new ArrayList<>(), unmarked);
    look("x(Buttons.link(\"b\", words(), () -> open.accept(p)))", new ArrayList<>(), unmarked);
    look("x(Buttons.plain(\"c\", words(), this::stay));\n  " + body, new ArrayList<>(), unmarked);
    look("x(Buttons.plain(\"d\", words(), ownBrowser));", new ArrayList<>(), unmarked);
    look("x(button(true, \"e\", words(), own));", new ArrayList<>(), unmarked);
    String begins = "void begin(boolean b) {\n    to(Phase.IN_OWN_BROWSER);\n  }\n";
    look(
        "x(Buttons.plain(\"f\", words(), this::go));\n  void go() {\n    begin(true);\n  }\n  "
            + begins,
        new ArrayList<>(),
        unmarked);
    assertThat(unmarked).hasSize(5);
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
    return method.find() && opensBy(source, method.group(1), 2);
  }

  /** Whether a method opens a page, by itself or by another one that it calls. */
  private static boolean opensBy(String source, String name, int depth) {
    Matcher method = Pattern.compile("void " + name + "\\([^)]*\\) \\{([^}]*)").matcher(source);
    if (depth == 0 || !method.find()) {
      return false;
    }
    String body = method.group(1);
    return Pattern.compile(OPENING).matcher(body).find()
        || CALL.matcher(body).results().anyMatch(one -> opensBy(source, one.group(1), depth - 1));
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
