package dev.capiwizard.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.testing.KeyboardInput;
import dev.capiwizard.testing.Shared;
import dev.capiwizard.testing.TestTiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The whole way without faults by keys alone, with the focus always in sight; and the two pages
 * that list what is pressed and read on it. After a change: {@code mvn test -Dtest=KeyboardWalkTest
 * -Dupdate.docs=true}.
 */
@Timeout(300)
@TestTiers.Heavy
@ResourceLock(Shared.REDIRECT_PORT)
class KeyboardWalkTest {
  private static final Path EFFORT = Path.of("docs/effort.md");
  private static final Path SCREEN_READERS = Path.of("docs/screen-readers.md");

  private static final ScreenReaderTable TABLE = new ScreenReaderTable();
  private static TourReport report;
  private static KeyboardInput keys;

  @BeforeAll
  static void walk(@TempDir Path folder) throws Exception {
    AtomicReference<Rehearsal> open = new AtomicReference<>();
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder.resolve("data"))) {
      open.set(rehearsal);
      keys = new KeyboardInput(() -> open.get().window().stage().getScene());
      report =
          rehearsal.walk(
              folder,
              (name, scene) -> {
                if (name.matches("\\d.*")) {
                  TABLE.add(name, scene);
                }
              },
              keys);
    }
  }

  @Test
  void leadsToTheGreenCardWithTheFocusAlwaysInSight() {
    assertThat(report.asExpected()).as(report.verdict() + " " + report.remark()).isTrue();
    assertThat(keys.troubles()).isEmpty();
    assertThat(keys.keys()).isGreaterThan(report.acts().own());
  }

  @Test
  void theDocumentListsEveryAct() throws IOException {
    String document = Files.readString(EFFORT);
    String made = EffortDocument.with(document, report);
    update(EFFORT, made);
    assertThat(Files.readString(EFFORT)).isEqualTo(made);
  }

  @Test
  void theTableListsWhatAScreenReaderReads() throws IOException {
    String made = TABLE.toString();
    update(SCREEN_READERS, made);
    assertThat(Files.readString(SCREEN_READERS)).isEqualTo(made);
  }

  private static void update(Path file, String made) throws IOException {
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(file, made);
    }
  }
}
