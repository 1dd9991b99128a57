package dev.capiwizard.tour;

import dev.capiwizard.texts.Invariant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.web.WebView;

/** What a screen reader meets on each screen, in the order of the Tab key. FX thread. */
final class ScreenReaderTable {
  private static final String HEAD =
      """
      # What a screen reader reads

      Each control that the keys can go to, in their order, on the screens of a walk without faults, as each was left. `KeyboardWalkTest` walks the window by keys alone and compares this page; `mvn test -Dtest=KeyboardWalkTest -Dupdate.docs=true` writes it anew. Dates are left out.
      """;

  private final Map<String, String> screens = new LinkedHashMap<>();

  void add(String screen, Scene scene) {
    StringBuilder rows = new StringBuilder();
    rows(scene.getRoot(), rows);
    screens.put(screen, rows.toString());
  }

  @Override
  public String toString() {
    return HEAD
        + screens.entrySet().stream()
            .map(
                one ->
                    Invariant.format(
                        "\n## %s\n\n| Id | Role | Name |\n|---|---|---|\n%s",
                        one.getKey(), one.getValue()))
            .collect(Collectors.joining());
  }

  private static void rows(Node node, StringBuilder rows) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      rows.append(
          Invariant.format(
              "| `%s` | %s | %s |\n",
              node.getId() == null ? "–" : node.getId(),
              node.getAccessibleRole().name().toLowerCase(Locale.ROOT).replace('_', ' '),
              words(ControlNames.of(node))));
    }
    // The page inside has an order of its own.
    if (node instanceof Parent parent && !(node instanceof WebView)) {
      parent.getChildrenUnmodifiable().forEach(child -> rows(child, rows));
    }
  }

  private static String words(String name) {
    return name.replace("\n", " ")
        .replace("|", "\\|")
        .replaceAll("\\b\\d{1,2} [A-Z][a-z]{2}\\b", "(date)");
  }
}
