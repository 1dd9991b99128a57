package dev.capiwizard.ui.browser;

import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Coverable;
import dev.capiwizard.ui.Notice;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Hides a page, which may name anybody, until the person wants to see it. FX thread. */
final class PageCover extends StackPane implements Coverable {
  private static final Texts TEXTS = Texts.of("browser");

  private final Node page;
  private final StackPane hidden = new StackPane();

  PageCover(Node page) {
    this.page = page;
    hidden.getStyleClass().add("browser-page");
    getChildren().addAll(page, hidden);
    cover(false);
  }

  @Override
  public void cover(boolean covered) {
    page.setVisible(!covered);
    hidden.setVisible(covered);
    hidden.getChildren().clear();
    if (covered) {
      hidden
          .getChildren()
          .add(
              new Notice(
                  Notice.Kind.INFO,
                  TEXTS.get("covered.title"),
                  TEXTS.get("covered.text"),
                  Buttons.plain("show-page", TEXTS.get("covered.show"), () -> cover(false))));
    }
  }
}
