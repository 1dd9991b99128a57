package dev.capiwizard.steps.scopes;

import dev.capiwizard.connection.Scopes;
import dev.capiwizard.ui.drawing.Sketch;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** The end of the portal’s Auth tab, drawn; its words are LinkedIn’s and stay English. */
final class ScopesDrawing {
  private ScopesDrawing() {}

  static Node page() {
    List<Node> scopes = new ArrayList<>();
    scopes.add(Sketch.heading("OAuth 2.0 scopes"));
    for (int i = 0; i < Scopes.REQUIRED.size(); i++) {
      scopes.add(Sketch.numbered(i + 1, Sketch.words(Scopes.REQUIRED.get(i))));
    }
    return Sketch.page(
        Sketch.tabs("Auth", List.of("Settings", "Auth", "Products", "Analytics")),
        Sketch.line(168),
        Sketch.line(120),
        Sketch.inset(scopes.toArray(Node[]::new)));
  }
}
