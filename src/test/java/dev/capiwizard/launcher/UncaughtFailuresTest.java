package dev.capiwizard.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.tour.Screen;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.window.HomeRig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@TestTiers.Heavy
class UncaughtFailuresTest {
  private static final String SECRET = "AQsecret";

  @TempDir Path folder;
  private final Logger logger = (Logger) LoggerFactory.getLogger(UncaughtFailures.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final List<FailureCode> said = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

  @BeforeEach
  void listen() {
    log.start();
    logger.setLevel(Level.ERROR);
    logger.addAppender(log);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(log);
    logger.setLevel(null);
  }

  @Test
  void aPressThatFailsIsSaidInTheWindowAndLoggedWithoutItsMessage() throws Exception {
    try (HomeRig rig = HomeRig.open(folder, List.of(), Theme.Choice.LIGHT)) {
      rig.showHome();
      var before =
          Toolkit.onFx(
              () -> {
                var other = Thread.currentThread().getUncaughtExceptionHandler();
                Thread.currentThread()
                    .setUncaughtExceptionHandler(
                        new UncaughtFailures(rig.window.banners()::say, System::nanoTime));
                return other;
              });
      try {
        Button broken = new Button();
        broken.setOnAction(
            event -> {
              throw new IllegalStateException(SECRET);
            });
        Platform.runLater(broken::fire);
        Toolkit.await(
            () ->
                Screen.texts(rig.window.stage().getScene()).stream()
                    .anyMatch(one -> one.contains(FailureCode.INTERNAL.id())));
        assertThat(Toolkit.onFx(() -> Screen.texts(rig.window.stage().getScene())))
            .contains(FailureTexts.line(FailureCode.INTERNAL));
        TestPictures.take(rig.window.stage().getScene(), "uncaught-failure");
      } finally {
        Toolkit.onFx(
            () -> {
              Thread.currentThread().setUncaughtExceptionHandler(before);
              return true;
            });
      }
    }
    assertThat(log.list)
        .singleElement()
        .extracting(ILoggingEvent::getFormattedMessage)
        .asString()
        .contains("IllegalStateException", getClass().getName())
        .doesNotContain(SECRET);
    assertThat(log.list.getFirst().getThrowableProxy()).isNull();
  }

  /** As where a layout fails: many times a second, and what says so may fail with it. */
  @Test
  void whatComesInEachFrameIsLoggedOnceAndSaidOnceASecond() {
    UncaughtFailures failures =
        new UncaughtFailures(
            code -> {
              said.add(code);
              throw new IllegalStateException("this too");
            },
            nanos::get);
    RuntimeException same = new IllegalStateException(SECRET);
    for (int frame = 0; frame < 121; frame++) {
      failures.uncaughtException(Thread.currentThread(), same);
      nanos.addAndGet(Duration.ofSeconds(1).toNanos() / 60);
    }
    assertThat(said).hasSizeBetween(2, 3);
    assertThat(log.list).filteredOn(one -> one.getFormattedMessage().contains(" < ")).hasSize(1);
  }
}
