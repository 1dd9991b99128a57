package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.window.BannerLine.Banner;
import dev.capiwizard.window.BannerLine.Slot;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However much there is to say on every screen, it takes one line of a small window. */
@Timeout(60)
@TestTiers.Heavy
class BannerLineTest {
  private static final double ONE_LINE = 36;

  private BannerLine line;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    fx(
        () -> {
          line = new BannerLine();
          stage = new Stage();
          stage.setScene(new Scene(new VBox(line), 900, 200));
          stage.setX(0);
          stage.setY(0);
          new Theme(Theme.Choice.LIGHT).apply(stage.getScene());
          stage.show();
          return true;
        });
  }

  @AfterEach
  void close() throws Exception {
    fx(
        () -> {
          stage.close();
          return true;
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {720, 900, 1000})
  void allTogetherTakeOneLineAndTheMostUrgentIsSeen(int width) throws Exception {
    fx(
        () -> {
          stage.setWidth(width);
          for (Slot slot : Slot.values()) {
            line.set(slot, banner(slot));
          }
          return true;
        });
    Toolkit.settle();
    TestPictures.take(stage.getScene(), "banners-" + width);
    assertThat(fx(line::getHeight)).isBetween(20.0, ONE_LINE);
    assertThat(words()).contains("WORLD brief", "UNSAVED brief").doesNotContain("SHARE");
    assertThat(button("act-UNSAVED")).isTrue();
    assertThat(button("act-WORLD")).isTrue();
    press("banners-more");
    assertThat(words()).contains("WORLD in a whole sentence", "SHARE in a whole sentence");
    assertThat(button("act-SHARE")).isTrue();
    assertThat(fx(line::getHeight)).isGreaterThan(4 * 20.0);
    press("banners-more");
    assertThat(fx(line::getHeight)).isLessThan(ONE_LINE);
  }

  @Test
  void oneAloneIsSaidInAWholeSentenceAndNothingIsHidden() throws Exception {
    fx(
        () -> {
          line.set(Slot.MEMORY, banner(Slot.MEMORY));
          return true;
        });
    Toolkit.settle();
    assertThat(words()).contains("MEMORY in a whole sentence");
    assertThat(button("banners-more")).isFalse();
  }

  @Test
  void withoutBannersThereIsNoLine() throws Exception {
    fx(
        () -> {
          line.set(Slot.SHARE, banner(Slot.SHARE));
          line.set(Slot.SHARE, null);
          return true;
        });
    Toolkit.settle();
    assertThat(fx(line::getHeight)).isZero();
  }

  @Test
  void whatFailedBesideTheRehearsalIsSaidBriefly() throws Exception {
    Banners banners =
        fx(
            () -> {
              Banners all = new Banners();
              Endpoints real = Endpoints.REAL;
              all.world(
                  new Endpoints(
                      real.authorization(),
                      real.token(),
                      real.introspection(),
                      real.api(),
                      real.upstack(),
                      real.portal(),
                      Endpoints.World.PRACTICE),
                  null);
              all.say(FailureCode.KEYCHAIN_ABSENT);
              return all;
            });
    List<String> words =
        fx(
            () ->
                banners.lookupAll(".label").stream()
                    .filter(Label.class::isInstance)
                    .map(one -> ((Label) one).getText())
                    .toList());
    assertThat(words).contains("We cannot reach the keychain (CW-KEY-01)");
  }

  private static Banner banner(Slot slot) {
    return new Banner(
        "fth-info",
        slot + " brief",
        slot + " in a whole sentence that says what is the case, why, and until when.",
        List.of(Buttons.link("act-" + slot, "Act on " + slot, () -> {})));
  }

  private String words() throws Exception {
    return fx(
        () ->
            line.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(one -> ((Label) one).getText())
                .collect(Collectors.joining("|")));
  }

  /** Whether a button can be seen, whole. */
  private boolean button(String id) throws Exception {
    return fx(
        () ->
            line.lookup("#" + id) instanceof Button found
                && found.isVisible()
                && found.localToScene(found.getLayoutBounds()).getMaxX()
                    <= stage.getScene().getWidth());
  }

  private void press(String id) throws Exception {
    fx(
        () -> {
          ((Button) line.lookup("#" + id)).fire();
          return true;
        });
    Toolkit.settle();
  }

  private static <T> T fx(Callable<T> work) throws Exception {
    return Toolkit.onFx(work);
  }
}
