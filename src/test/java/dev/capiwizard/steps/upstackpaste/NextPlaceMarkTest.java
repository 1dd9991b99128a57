package dev.capiwizard.steps.upstackpaste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.upstack.NextPlace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ring is drawn once for a place: a page that the person scrolls is left alone. */
class NextPlaceMarkTest {
  private final List<NextPlace> drawn = new ArrayList<>();
  private String answer = "MARKED";
  private final NextPlaceMark mark =
      new NextPlaceMark(
          next -> {
            drawn.add(next);
            return answer;
          });

  @Test
  void oncePerPlaceAndPage() {
    mark.move(NextPlace.OPEN, "/list");
    mark.move(NextPlace.OPEN, "/list");
    mark.move(NextPlace.FIELD, "/form");
    mark.move(NextPlace.SAVE, "/form");
    mark.move(NextPlace.OPEN, "/list");
    assertThat(drawn)
        .containsExactly(NextPlace.OPEN, NextPlace.FIELD, NextPlace.SAVE, NextPlace.OPEN);
  }

  /** What was drawn is gone with the page. */
  @Test
  void againInAPageThatIsLoadedAgain() {
    mark.move(NextPlace.OPEN, "/list 1000.1");
    mark.move(NextPlace.OPEN, "/list 1000.1");
    mark.move(NextPlace.OPEN, "/list 2000.2");
    assertThat(drawn).containsExactly(NextPlace.OPEN, NextPlace.OPEN);
  }

  @Test
  void aPageThatComesSlowlyIsTriedAgainButNotForEver() {
    answer = "NONE";
    for (int i = 0; i < 50; i++) {
      mark.move(NextPlace.OPEN, "/list");
    }
    assertThat(drawn).hasSize(10);
  }
}
