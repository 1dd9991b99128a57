package dev.capiwizard.steps.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.TokenLife;
import dev.capiwizard.testing.SameMoments;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The bar under the card says what Home and the command line say. */
@TestTiers.Heavy
@Isolated("the time zone is the whole process’s")
class LifeBarTest {
  @Test
  void saysTheDaysOfTheCalendar() throws Exception {
    SameMoments.inEveryZone(
        () ->
            Toolkit.onFx(
                () -> {
                  LifeBar bar = new LifeBar();
                  SameMoments.all()
                      .forEach(
                          at -> {
                            bar.show(at.connection().token(), List.of(14, 7), true, at.now());
                            assertThat(((Label) bar.lookup(".life-left")).getText())
                                .as(at + " " + ZoneId.systemDefault())
                                .isEqualTo(
                                    words(
                                        TokenLife.of(
                                            at.connection().token(),
                                            at.now(),
                                            ZoneId.systemDefault())));
                          });
                  return true;
                }));
  }

  private static String words(TokenLife life) {
    long days = life.daysLeft();
    if (life.isOver()) {
      return "No days left";
    }
    return days == 0 ? "Less than a day left" : days == 1 ? "1 day left" : days + " days left";
  }
}
