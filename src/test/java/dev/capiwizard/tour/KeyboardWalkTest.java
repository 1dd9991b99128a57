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

  /** As many acts on the wizard’s own controls as the quick try may take. */
  private static final int MOST_OF_QUICK_TRY = 10;

  private static TourReport report;
  private static KeyboardInput keys;
  private static TourReport quick;
  private static KeyboardInput quickKeys;

  @BeforeAll
  static void walk(@TempDir Path folder) throws Exception {
    AtomicReference<Rehearsal> open = new AtomicReference<>();
    keys = new KeyboardInput(() -> open.get().window().stage().getScene());
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder.resolve("data"))) {
      open.set(rehearsal);
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
    quickKeys = new KeyboardInput(() -> open.get().window().stage().getScene());
    try (Rehearsal rehearsal = Rehearsal.open("short-way", folder.resolve("quick"))) {
      open.set(rehearsal);
      quick = rehearsal.walk(folder, scene -> {}, quickKeys);
    }
  }

  @Test
  void leadsToTheGreenCardWithTheFocusAlwaysInSight() {
    assertThat(report.asExpected()).as(report.verdict() + " " + report.remark()).isTrue();
    assertThat(keys.troubles()).isEmpty();
    assertThat(keys.keys()).isGreaterThan(report.acts().own());
  }

  @Test
  void theQuickTryTakesTenActsOnTheWizardAtMost() {
    assertThat(quick.asExpected()).as(quick.verdict() + " " + quick.remark()).isTrue();
    assertThat(quickKeys.troubles()).isEmpty();
    assertThat(quick.acts().own()).isLessThanOrEqualTo(MOST_OF_QUICK_TRY);
  }

  @Test
  void theDocumentListsEveryAct() throws IOException {
    String document = Files.readString(EFFORT);
    String made = EffortDocument.with(EffortDocument.with(document, report), quick);
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
