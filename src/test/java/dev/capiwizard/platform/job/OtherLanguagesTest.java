package dev.capiwizard.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.platform.job.BackgroundJob.Spec;
import dev.capiwizard.testing.Locales;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the systems read is the same on computers of every language. */
class OtherLanguagesTest {
  static final List<String> TAGS = Locales.TAGS;
  private static final Spec SPEC = new Spec(List.of("/bin/true", "reminders", "run"), 1);

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("TAGS")
  void everyUnitIsTheSame(String tag) throws Exception {
    List<String> here = Locales.on(tag, OtherLanguagesTest::units);

    assertThat(here).isEqualTo(Locales.on("en-US", OtherLanguagesTest::units));
    assertThat(here.get(0)).contains("\nOnCalendar=*-*-* 10:01:00\n");
    assertThat(here.get(1)).contains("\nTimeoutStartSec=45min\n");
    assertThat(here.get(2)).contains("T10:01:00<", ">PT45M<");
    assertThat(here.get(3)).contains("<integer>10</integer>", "<integer>1</integer>");
  }

  /** What was written before is known as the program’s own, so it is written anew, not left. */
  @Test
  void aUnitInOtherDigitsIsOutOfDateAndSystemdRefusesIt() throws Exception {
    Path timer = Files.writeString(folder.resolve("capi-wizard-reminders.timer"), before());
    assertThat(new UnitFile(timer).state(SystemdUnits.timer(SPEC)))
        .isEqualTo(BackgroundJob.State.OTHER_PATH);

    Tool.need("systemd-analyze");
    assertThat(complaints(timer)).isNotEmpty();
    Files.writeString(timer, Locales.on("fa-IR", () -> SystemdUnits.timer(SPEC)));
    assertThat(complaints(timer)).isEmpty();
  }

  private List<String> complaints(Path timer) throws Exception {
    Files.writeString(folder.resolve("capi-wizard-reminders.service"), SystemdUnits.service(SPEC));
    Path runtime = Files.createDirectories(folder.resolve("runtime"));
    return Tool.run(
            "env",
            "XDG_RUNTIME_DIR=" + runtime,
            "systemd-analyze",
            "verify",
            "--user",
            timer.toString())
        .text()
        .lines()
        .filter(line -> line.contains("capi-wizard-reminders"))
        .toList();
  }

  private static List<String> units() throws Exception {
    return List.of(
        SystemdUnits.timer(SPEC),
        SystemdUnits.service(SPEC),
        TaskXml.text(SPEC),
        LaunchPlist.text("dev.capiwizard", SPEC),
        DesktopEntry.text(SPEC.command()));
  }

  private static String before() throws Exception {
    try (InputStream file = OtherLanguagesTest.class.getResourceAsStream("fa-IR.timer")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
