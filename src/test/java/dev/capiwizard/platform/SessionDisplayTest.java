package dev.capiwizard.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.platform.Commands.Output;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A window opened from a notice, by a run that began before the desktop. */
class SessionDisplayTest {
  private static final String PRINTED =
      """
      HOME=/home/ada
      DISPLAY=:1
      XAUTHORITY=/run/user/1000/.mutter-Xwaylandauth.4X2Q
      WAYLAND_DISPLAY=$'odd name'
      SECRET=not for everybody
      """;

  @Test
  void whatTheDesktopToldSystemdIsTaken() {
    Map<String, String> environment = new HashMap<>(Map.of("HOME", "/home/eve"));
    SessionDisplay.addTo(
        environment,
        (command, deadline) -> new Output(0, PRINTED.getBytes(StandardCharsets.UTF_8)));
    assertThat(environment)
        .containsOnly(
            Map.entry("HOME", "/home/eve"),
            Map.entry("DISPLAY", ":1"),
            Map.entry("XAUTHORITY", "/run/user/1000/.mutter-Xwaylandauth.4X2Q"));
  }

  @Test
  void aDisplayThatIsThereStays() {
    Map<String, String> environment = new HashMap<>(Map.of("DISPLAY", ":0"));
    SessionDisplay.addTo(
        environment,
        (command, deadline) -> {
          throw new AssertionError("nothing needs to be asked");
        });
    assertThat(environment).containsOnly(Map.entry("DISPLAY", ":0"));
  }

  @Test
  void withoutSystemdNothingChanges() {
    Map<String, String> environment = new HashMap<>();
    SessionDisplay.addTo(
        environment, (command, deadline) -> new Output(Output.NOT_STARTED, new byte[0]));
    assertThat(environment).isEmpty();
  }
}
