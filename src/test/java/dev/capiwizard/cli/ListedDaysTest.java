package dev.capiwizard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.TokenLife;
import dev.capiwizard.testing.SameMoments;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The command line says of a token what the window says. */
@Isolated("the time zone is the whole process’s")
class ListedDaysTest {
  @Test
  void theListSaysTheDaysOfTheCalendar() throws Exception {
    SameMoments.inEveryZone(
        () ->
            SameMoments.all()
                .forEach(
                    at -> {
                      TokenLife life =
                          TokenLife.of(at.connection().token(), at.now(), ZoneId.systemDefault());
                      assertThat(ConnectionJson.describe(at.connection(), at.now()))
                          .as(at + " " + ZoneId.systemDefault())
                          .containsEntry("daysLeft", life.daysLeft());
                      assertThat(ListCommand.days(at.connection(), at.now()))
                          .as(at + " " + ZoneId.systemDefault())
                          .isEqualTo(words(life));
                    }));
  }

  private static String words(TokenLife life) {
    long days = life.daysLeft();
    return life.isOver()
        ? "expired"
        : days == 0 ? "less than a day left" : days == 1 ? "1 day left" : number(days);
  }

  private static String number(long days) {
    return String.format(java.util.Locale.ENGLISH, "%,d days left", days);
  }
}
