package dev.capiwizard.ui;

import dev.capiwizard.failures.FailureCode;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/**
 * The findings that a part of a window shows: each node says its own, so that nobody has to read
 * labels. FX thread.
 */
public final class ShownFindings {
  private ShownFindings() {}

  /**
   * Notes which finding a node shows.
   *
   * @param code null if it shows none any more
   * @return the node
   */
  public static <T extends Node> T mark(T node, @Nullable FailureCode code) {
    if (code != null) {
      node.getProperties().put(ShownFindings.class, code);
    } else if (node.hasProperties()) {
      node.getProperties().remove(ShownFindings.class);
    }
    return node;
  }

  /** The visible findings, in the order of the screen; none if the part is null. */
  public static Set<FailureCode> in(@Nullable Node part) {
    Set<FailureCode> codes = new LinkedHashSet<>();
    if (part != null) {
      collect(part, codes);
    }
    return codes;
  }

  private static void collect(Node node, Set<FailureCode> codes) {
    if (!node.isVisible()) {
      return;
    }
    if (node.hasProperties()
        && node.getProperties().get(ShownFindings.class) instanceof FailureCode code) {
      codes.add(code);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, codes));
    }
  }
}
