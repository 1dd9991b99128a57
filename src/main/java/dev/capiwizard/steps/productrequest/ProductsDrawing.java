package dev.capiwizard.steps.productrequest;

import dev.capiwizard.ui.drawing.Sketch;
import java.util.List;
import javafx.scene.Node;

/** The portal’s Products tab, drawn; its words are LinkedIn’s and stay English. */
final class ProductsDrawing {
  private ProductsDrawing() {}

  static Node page() {
    return Sketch.page(
        Sketch.tabs(
            "Products", List.of("Settings", "Auth", "Products", "Analytics", "Team members")),
        Sketch.line(110),
        product(1, "Conversions API", "Standard Tier"),
        product(2, "Advertising API", "Development Tier"));
  }

  private static Node product(int number, String name, String tier) {
    return Sketch.inset(
        Sketch.row(
            Sketch.below(Sketch.heading(name), Sketch.words(tier)),
            Sketch.numbered(number, Sketch.button("Request access"))));
  }
}
