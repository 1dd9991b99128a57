package dev.capiwizard.steps.signin;

import dev.capiwizard.ui.drawing.Sketch;
import java.util.List;
import javafx.scene.Node;

/**
 * Campaign Manager’s page for the token (LinkedIn Help a1711116), drawn; its words are LinkedIn’s
 * and stay English.
 */
final class CampaignManagerDrawing {
  private CampaignManagerDrawing() {}

  static Node page() {
    return Sketch.page(
        Sketch.tabs("Campaign Manager", List.of("Campaign Manager")),
        Sketch.numbered(1, Sketch.row(Sketch.words("Measure"), Sketch.heading("Signals manager"))),
        Sketch.numbered(2, Sketch.row(Sketch.words("Sources"), Sketch.heading("Direct API"))),
        Sketch.numbered(3, Sketch.button("Generate access token")),
        Sketch.inset(
            Sketch.words("Copy your access token"), Sketch.numbered(4, Sketch.field("AQ…"))));
  }
}
