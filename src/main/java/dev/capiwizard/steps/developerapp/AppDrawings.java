package dev.capiwizard.steps.developerapp;

import dev.capiwizard.ui.drawing.Sketch;
import java.util.List;
import javafx.scene.Node;

/** The portal’s pages as of November 2026, drawn; their words are LinkedIn’s and stay English. */
final class AppDrawings {
  private static final List<String> TABS =
      List.of("Settings", "Auth", "Products", "Analytics", "Team members");
  private static final List<String> MENU =
      List.of("Products", "Docs and tools", "Resources", "My apps");

  private AppDrawings() {}

  static Node create() {
    return Sketch.page(
        Sketch.tabs("My apps", MENU),
        Sketch.heading("Create an app"),
        Sketch.numbered(1, Sketch.field("App name*")),
        Sketch.numbered(2, Sketch.field("LinkedIn Page*")),
        Sketch.numbered(
            3, Sketch.below(Sketch.field("Privacy policy URL"), Sketch.field("App logo*"))),
        Sketch.numbered(
            4, Sketch.row(Sketch.box("I agree to the terms"), Sketch.button("Create app"))));
  }

  static Node verification() {
    return Sketch.page(
        Sketch.tabs("Settings", TABS),
        Sketch.heading("App settings"),
        Sketch.row(Sketch.words("Company: your Page"), Sketch.numbered(1, Sketch.button("Verify"))),
        Sketch.inset(
            Sketch.numbered(2, Sketch.button("Generate URL")),
            Sketch.numbered(3, Sketch.field("https://www.linkedin.com/…"))));
  }

  static Node redirect() {
    return Sketch.page(
        Sketch.tabs("Auth", TABS),
        Sketch.line(96),
        Sketch.line(168),
        Sketch.row(
            Sketch.below(
                Sketch.heading("OAuth 2.0 settings"),
                Sketch.words("Authorized redirect URLs for your app")),
            Sketch.ringed(1, "fth-edit-2")),
        Sketch.inset(
            Sketch.row(
                Sketch.numbered(2, Sketch.words("+ Add redirect URL")),
                Sketch.numbered(3, Sketch.button("Update")))));
  }

  static Node credentials() {
    return Sketch.page(
        Sketch.tabs("Auth", TABS),
        Sketch.heading("Application Credentials"),
        Sketch.words("Client ID"),
        Sketch.row(Sketch.field("86…"), Sketch.ringed(1, "fth-copy")),
        Sketch.words("Primary Client Secret"),
        Sketch.row(Sketch.field("••••••••"), Sketch.ringed(2, "fth-eye")),
        Sketch.button("Generate a New Client Secret"));
  }
}
