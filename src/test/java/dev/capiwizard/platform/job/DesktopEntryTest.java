package dev.capiwizard.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.platform.Commands;
import dev.capiwizard.platform.DesktopId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesktopEntryTest {
  @TempDir Path folder;

  @Test
  void everyArgumentComesBackAsItWas() {
    List<String> command = Nasty.command("/opt/a \"b\" $c `d` 100% b\\s ü/capi-wizard");

    assertThat(parse(DesktopEntry.exec(command))).isEqualTo(command);
  }

  @Test
  void aProgramWithAnEqualsSignIsStartedByAShell() {
    assertThat(parse(DesktopEntry.exec(List.of("/a=b/c", "d=e"))))
        .containsExactly("/bin/sh", "-c", "exec \"$0\" \"$@\"", "/a=b/c", "d=e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "with space", "100% ü", "a$b `c`", "it's \"q\"", "b\\s", "a=b"})
  void theValidatorAcceptsTheEntry(String name) throws Exception {
    Tool.need("desktop-file-validate");
    Path program = Nasty.program(Nasty.folder(folder, name));

    Commands.Output output = validate(DesktopEntry.text(Nasty.command(program.toString())));

    assertThat(output.text()).isEmpty();
    assertThat(output.exit()).isZero();
  }

  @Test
  void theEntryHasTheInstalledIcon() {
    assertThat(DesktopEntry.text(List.of("/bin/true")).lines()).contains("Icon=" + DesktopId.ID);
  }

  @Test
  void theValidatorWouldSeeAMistake() throws Exception {
    Tool.need("desktop-file-validate");
    String text = DesktopEntry.text(List.of("/bin/true", "100%"));

    assertThat(validate(text.replace("%%", "%q")).ok()).isFalse();
    assertThat(validate(text.replace("Exec=\"", "Exec=")).ok()).isFalse();
  }

  @Test
  void theDesktopsOwnLauncherPassesTheArguments() throws Exception {
    Tool.need("gio");
    Path program = Nasty.program(Nasty.folder(folder, "it's 100% \"ü\" $HOME b\\s a=b"));
    Path entry = folder.resolve("capi-wizard-reminders.desktop");
    Files.writeString(entry, DesktopEntry.text(Nasty.command(program.toString())));

    Commands.Output output = Tool.run("gio", "launch", entry.toString());

    assertThat(output.exit()).as(output.text()).isZero();
    // The launcher does not wait for what it started.
    Tool.run(
        "timeout",
        "30",
        "sh",
        "-c",
        "until [ -e \"$0\" ]; do sleep 0.05; done",
        program + ".arguments");
    assertThat(Nasty.received(program)).isEqualTo(Nasty.ARGUMENTS);
  }

  private Commands.Output validate(String text) throws Exception {
    Path entry = folder.resolve("capi-wizard-reminders.desktop");
    Files.writeString(entry, text);
    return Tool.run("desktop-file-validate", entry.toString());
  }

  /**
   * Desktop Entry Specification, "The Exec key": first the escapes of a string, then the quotes.
   */
  private static List<String> parse(String value) {
    String unescaped = value.replaceAll("\\\\\\\\", "\\\\");
    assertThat(value.replace("\\\\", "")).doesNotContain("\\");
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < unescaped.length()) {
      assertThat(unescaped.charAt(at++)).isEqualTo('"');
      StringBuilder word = new StringBuilder();
      while (unescaped.charAt(at) != '"') {
        char one = unescaped.charAt(at++);
        assertThat(one).isNotIn('`', '$');
        if (one == '\\') {
          one = unescaped.charAt(at++);
          assertThat(one).isIn('"', '`', '$', '\\');
        } else if (one == '%') {
          assertThat(unescaped.charAt(at++)).isEqualTo('%');
        }
        word.append(one);
      }
      words.add(word.toString());
      at += 2;
    }
    return words;
  }
}
