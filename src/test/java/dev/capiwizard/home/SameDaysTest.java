package dev.capiwizard.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.TokenLife;
import dev.capiwizard.reminders.ReminderPolicy;
import dev.capiwizard.support.CallerState;
import dev.capiwizard.support.StoredCallerState;
import dev.capiwizard.testing.SameMoments;
import dev.capiwizard.testing.SameMoments.Moment;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Home, the support code and a notice say the same of one token. */
@Isolated("the time zone is the whole process’s")
class SameDaysTest {
  @Test
  void homeTheSupportCodeAndANoticeAgree() throws Exception {
    SameMoments.inEveryZone(() -> SameMoments.all().forEach(SameDaysTest::agree));
  }

  private static void agree(Moment at) {
    ZoneId zone = ZoneId.systemDefault();
    TokenLife life = TokenLife.of(at.connection().token(), at.now(), zone);
    ConnectionStatus home = ConnectionStatus.of(at.connection(), at.now(), zone);
    assertThat(home.daysLeft()).as(at + " " + zone).isEqualTo(life.days());
    assertThat(home.state() == ConnectionStatus.State.ENDED).isEqualTo(life.isOver());
    assertThat(StoredCallerState.daysLeft(at.connection(), at.now()))
        .as(at + " " + zone)
        .isEqualTo(
            life.isOver()
                ? CallerState.ENDED
                : (int) Math.min(life.daysLeft(), CallerState.MOST_DAYS));
    new ReminderPolicy(zone, true)
        .due(at.connection(), false, at.now())
        .forEach(
            notice -> {
              assertThat(notice.daysLeft()).as(at + " " + zone).isEqualTo(life.days());
              assertThat(notice.ended()).isEqualTo(life.isOver());
            });
  }
}
