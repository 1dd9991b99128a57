package dev.capiwizard.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.notices.Notifier.Message;
import dev.capiwizard.testing.EmptyBus;
import dev.capiwizard.testing.NotificationDaemon;
import dev.capiwizard.testing.Shared;
import dev.capiwizard.testing.TestTiers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Notices against a real notification service. */
@Timeout(60)
@ResourceLock(Shared.NOTIFICATION_SERVICE)
class DbusNotifierTest {
  @TempDir Path folder;

  @Test
  void titleAndWordsArriveAsTheyAre() throws Exception {
    try (NotificationDaemon daemon = NotificationDaemon.start(folder);
        DbusNotifier notifier = new DbusNotifier()) {
      assertThat(notifier.isAvailable()).isTrue();
      assertThat(notifier.hasButton()).isTrue();
      var _ =
          notifier.show(message("“Müller & <b>Söhne</b>”", "It ends on 2 December. 1 < 2 & more"));
      assertThat(daemon.takeAll())
          .singleElement()
          .satisfies(
              seen -> {
                assertThat(seen.title()).isEqualTo("“Müller & <b>Söhne</b>”");
                assertThat(seen.body()).contains("It ends on 2 December. 1");
                assertThat(seen.body().replace("&lt;", "<").replace("&amp;", "&"))
                    .contains("1 < 2 & more");
              });
    }
  }

  /** Where nobody will listen there is nothing to press. */
  @Test
  void withoutAButtonAPressDoesNothing() throws Exception {
    try (NotificationDaemon daemon = NotificationDaemon.start(folder);
        DbusNotifier notifier = new DbusNotifier()) {
      CompletableFuture<Boolean> end = notifier.show(new Message("Read", "me", null, false));
      daemon.press();
      daemon.closeNotices();
      assertThat(end.get(20, TimeUnit.SECONDS)).isFalse();
    }
  }

  @Test
  void aPressIsHeard() throws Exception {
    try (NotificationDaemon daemon = NotificationDaemon.start(folder);
        DbusNotifier notifier = new DbusNotifier()) {
      CompletableFuture<Boolean> end = notifier.show(message("Press", "me"));
      assertThat(end).isNotDone();
      daemon.press();
      assertThat(end.get(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void closingIsHeardAndIsNoPress() throws Exception {
    try (NotificationDaemon daemon = NotificationDaemon.start(folder);
        DbusNotifier notifier = new DbusNotifier()) {
      CompletableFuture<Boolean> end = notifier.show(message("Close", "me"));
      daemon.closeNotices();
      assertThat(end.get(20, TimeUnit.SECONDS)).isFalse();
    }
  }

  @Test
  void withoutAServiceItSaysSo() throws Exception {
    try (EmptyBus bus = EmptyBus.start(folder);
        DbusNotifier notifier = new DbusNotifier(bus.address())) {
      assertThat(notifier.isAvailable()).isFalse();
      assertThatThrownBy(() -> notifier.show(message("Nobody", "hears")))
          .isInstanceOf(FailureException.class)
          .hasMessageContaining("CW-REMIND-05");
    }
  }

  /** Such as one that waits for a display; the deadline is that of D-Bus, about 20 seconds. */
  @TestTiers.Full
  @Test
  void aServiceThatNeverAnswersIsNotThere() throws Exception {
    try (EmptyBus bus = EmptyBus.waitingFor("org.freedesktop.Notifications", folder);
        DbusNotifier notifier = new DbusNotifier(bus.address())) {
      assertThat(notifier.isAvailable()).isFalse();
    }
  }

  @Test
  void withoutABusItSaysSo() {
    try (DbusNotifier notifier = new DbusNotifier("unix:path=" + folder.resolve("nobody"))) {
      assertThat(notifier.isAvailable()).isFalse();
      assertThat(notifier.hasButton()).isFalse();
    }
  }

  private static Message message(String title, String body) {
    return new Message(title, body, "Renew", false);
  }
}
