package dev.capiwizard.tour;

import dev.capiwizard.failures.FailureCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/** The words that a person can read in the window. */
public final class Screen {
  /** A code such as {@code CW-TOKEN-02}. */
  static final Pattern CODE = Pattern.compile("CW-[A-Z]+-\\d+");

  private final Supplier<Scene> scene;

  Screen(Supplier<Scene> scene) {
    this.scene = scene;
  }

  List<String> texts() throws TourException {
    return Fx.call(() -> texts(scene.get()));
  }

  /** All texts of visible controls; FX thread. */
  public static List<String> texts(Scene scene) {
    List<String> texts = new ArrayList<>();
    collect(scene.getRoot(), texts);
    return texts;
  }

  /** The catalogue’s codes that a part of a window shows; FX thread. */
  public static Set<FailureCode> codes(Node part) {
    List<String> texts = new ArrayList<>();
    collect(part, texts);
    Set<FailureCode> codes = new LinkedHashSet<>();
    for (String text : texts) {
      Matcher matcher = CODE.matcher(text);
      while (matcher.find()) {
        FailureCode.byId(matcher.group()).ifPresent(codes::add);
      }
    }
    return codes;
  }

  private static void collect(Node node, List<String> texts) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      texts.add(labeled.getText());
    }
    if (node instanceof TextInputControl input
        && input.getText() != null
        && !input.getStyleClass().contains("covered-field")) {
      texts.add(input.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }
}
