package dev.capiwizard.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;

/**
 * What scrolls below the title of a filling page. Its bar is at the edge of the page, as on pages
 * that scroll as a whole, however wide the page is beside its text. FX thread.
 */
public final class InnerScroll extends ScrollPane {
  public InnerScroll(Node content) {
    super(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("inner-scroll");
    // Where only the window gets wider, the text moves and is not laid out anew.
    localToSceneTransformProperty().addListener((observable, before, now) -> placeBar());
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    placeBar();
  }

  private void placeBar() {
    Node page = getParent();
    while (page != null && !(page instanceof Page)) {
      page = page.getParent();
    }
    if (page instanceof Page whole) {
      double edge = sceneToLocal(whole.localToScene(whole.getWidth(), 0)).getX();
      getChildrenUnmodifiable().stream()
          .filter(
              one -> one instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL)
          .forEach(bar -> bar.setTranslateX(edge - getWidth()));
    }
  }
}
