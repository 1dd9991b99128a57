package dev.capiwizard.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowsProgramTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("SystemRoot", "D:\\WINNT");

  @Test
  void aProgramThatLiesInTheCurrentFolderIsNotRun() {
    assertThat(WindowsProgram.inFull(List.of("schtasks", "/Query"), "Windows 11", ENVIRONMENT))
        .containsExactly("D:\\WINNT\\System32\\schtasks.exe", "/Query");
    assertThat(WindowsProgram.inFull(List.of("rundll32", "url.dll"), "Windows 11", Map.of()))
        .startsWith("C:\\Windows\\System32\\rundll32.exe");
  }

  @Test
  void otherSystemsAndFullPathsStay() {
    List<String> systemctl = List.of("systemctl", "--user");
    assertThat(WindowsProgram.inFull(systemctl, "Linux", ENVIRONMENT)).isEqualTo(systemctl);
    assertThat(WindowsProgram.inFull(systemctl, "Mac OS X", ENVIRONMENT)).isEqualTo(systemctl);
    List<String> own = List.of("C:\\Program Files\\CAPI Wizard\\capi-wizard.exe");
    assertThat(WindowsProgram.inFull(own, "Windows 11", ENVIRONMENT)).isEqualTo(own);
  }
}
