package dev.capiwizard.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;

/** The look: AtlantaFX, light or dark like the system, with our own style on top. FX thread. */
public final class Theme {
  /** Whether the look follows the system or is fixed. */
  public enum Choice {
    SYSTEM,
    LIGHT,
    DARK
  }

  private static final List<String> STYLES =
      List.of("capi-wizard.css", "browser.css", "home.css", "status.css");

  private final Choice choice;

  public Theme(Choice choice) {
    this.choice = choice;
  }

  /** Styles a scene; call it before the scene is shown, since a late style would flash. */
  public void apply(Scene scene) {
    scene.getStylesheets().addAll(styleSheets());
    update(scene);
    if (choice == Choice.SYSTEM) {
      Platform.getPreferences()
          .colorSchemeProperty()
          .addListener((observable, before, now) -> update(scene));
      Platform.getPreferences().addListener((InvalidationListener) observable -> contrast(scene));
      contrast(scene);
    }
  }

  /** The addresses of the program’s own style sheets. */
  public static List<String> styleSheets() {
    return STYLES.stream()
        .map(style -> Objects.requireNonNull(Theme.class.getResource(style)).toExternalForm())
        .toList();
  }

  public boolean isDark() {
    return switch (choice) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  /** A fixed look, as of a tour’s pictures, is left as it is. */
  private static void contrast(Scene scene) {
    Platform.Preferences system = Platform.getPreferences();
    Optional<String> style =
        HighContrast.style(system, system.getForegroundColor(), system.getBackgroundColor());
    scene.getRoot().setStyle(style.orElse(""));
    scene.getRoot().getStyleClass().remove(HighContrast.STYLE_CLASS);
    style.ifPresent(on -> scene.getRoot().getStyleClass().add(HighContrast.STYLE_CLASS));
  }

  private void update(Scene scene) {
    boolean dark = isDark();
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene.getPreferences().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    scene.getRoot().getStyleClass().removeAll("light", "dark");
    scene.getRoot().getStyleClass().add(dark ? "dark" : "light");
  }
}
