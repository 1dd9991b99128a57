package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Red and amber are alike to a tenth of men: the marks say by their height how late it is. */
@TestTiers.Heavy
class LifeTrackTest {
  private static final List<Integer> DAYS = List.of(14, 7, 3, 1, 0);

  /** As wide as on the card of a connection, and as on Home. */
  @ParameterizedTest
  @ValueSource(doubles = {500, 160})
  void theLaterAMarkTheTallerItIs(double width) throws Exception {
    List<Node> marks = marks(width);
    for (int i = 1; i < marks.size(); i++) {
      assertThat(height(marks.get(i))).isGreaterThan(height(marks.get(i - 1)));
      // None hides another.
      assertThat(marks.get(i).getBoundsInParent().getMinX())
          .isGreaterThanOrEqualTo(marks.get(i - 1).getBoundsInParent().getMaxX());
    }
  }

  @Test
  void theMarksAreHollowUntilRemindersAreOn() throws Exception {
    LifeTrack track = Toolkit.onFx(LifeTrack::new);
    assertThat(hollow(track)).isEqualTo(0);
    Toolkit.onFx(
        () -> {
          track.show(0, 60, DAYS);
          return true;
        });
    assertThat(hollow(track)).isEqualTo(DAYS.size());
    Toolkit.onFx(
        () -> {
          track.remind(true);
          track.show(0, 60, List.of(5, 2));
          return true;
        });
    assertThat(hollow(track)).isEqualTo(0);
  }

  private static long hollow(LifeTrack track) throws Exception {
    return Toolkit.onFx(
        () ->
            track.getChildren().stream()
                .filter(one -> one.getPseudoClassStates().toString().contains("hollow"))
                .count());
  }

  private static List<Node> marks(double width) throws Exception {
    return Toolkit.onFx(
        () -> {
          LifeTrack track = new LifeTrack();
          track.show(0.1, 60, DAYS);
          new Theme(Theme.Choice.LIGHT).apply(new Scene(track, width, 24));
          track.applyCss();
          track.resize(width, 24);
          track.layout();
          List<Node> marks = new ArrayList<>(track.lookupAll(".life-mark"));
          marks.addAll(track.lookupAll(".life-mark-late"));
          marks.sort(Comparator.comparingDouble(one -> one.getBoundsInParent().getMinX()));
          return marks;
        });
  }

  private static double height(Node mark) {
    return mark.getLayoutBounds().getHeight();
  }
}
