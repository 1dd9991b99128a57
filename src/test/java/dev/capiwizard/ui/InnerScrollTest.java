package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In a wide window the bar would stand in the middle, beside the text. */
@Timeout(30)
@TestTiers.Heavy
class InnerScrollTest {
  @Test
  void theBarIsAtTheEdgeOfThePageHoweverWideItIs() throws Exception {
    Region high = new Region();
    high.setMinHeight(2000);
    Page page = Toolkit.onFx(() -> Page.filling("Title", "Lead", new InnerScroll(high)));
    Toolkit.onFx(
        () -> {
          new Theme(Theme.Choice.LIGHT).apply(new Scene(page));
          return true;
        });
    for (double width : new double[] {700, 1500, 1800, 1100}) {
      assertThat(edgeOfBar(page, width)).isCloseTo(width, within(1.0));
    }
  }

  private static double edgeOfBar(Page page, double width) throws Exception {
    return Toolkit.onFx(
        () -> {
          page.resize(width, 500);
          page.applyCss();
          page.layout();
          ScrollBar bar =
              page.lookupAll(".scroll-bar").stream()
                  .map(ScrollBar.class::cast)
                  .filter(one -> one.getOrientation() == Orientation.VERTICAL)
                  .findFirst()
                  .orElseThrow();
          return bar.localToScene(bar.getLayoutBounds()).getMaxX();
        });
  }
}
