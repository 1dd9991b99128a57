package dev.capiwizard.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One folder, however it is spelled. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
class RealPathTest {
  @TempDir Path temporary;

  @Test
  void whatIsNotThereYetIsFoundByWhatIsAbove() throws Exception {
    Path real = Files.createDirectories(temporary.toRealPath().resolve("Zoë"));
    Path link = Files.createSymbolicLink(temporary.resolve("link"), real);
    assertThat(RealPath.of(link)).isEqualTo(real);
    assertThat(RealPath.of(link.resolve("a/b"))).isEqualTo(real.resolve("a/b"));
    assertThat(RealPath.of(link.resolve("a/../b"))).isEqualTo(real.resolve("b"));
    assertThat(RealPath.same(link.resolve("a"), real.resolve("a"))).isTrue();
    assertThat(RealPath.same(link.resolve("a"), real.resolve("b"))).isFalse();
    assertThat(RealPath.of(Path.of(""))).isEqualTo(Path.of("").toRealPath());
  }

  @Test
  void aHomeOfAnotherSpellingIsOnesOwn() throws Exception {
    Path real = Files.createDirectories(temporary.toRealPath().resolve("home/zoë"));
    Path link = Files.createSymbolicLink(temporary.resolve("zoë"), real);
    for (String home :
        new String[] {real + "", link + "", link + "/", real + "/../zoë", "", real + "//"}) {
      Map<String, String> environment =
          Map.of("HOME", home, "XDG_DATA_HOME", "/data of mine", "APPDATA", "/roaming");
      assertThat(RealPath.isOwnHome(environment, real)).as(home).isTrue();
      assertThat(DataFolder.of("Linux", environment, real))
          .as(home)
          .isEqualTo(Path.of("/data of mine/capi-wizard"));
    }
    assertThat(RealPath.isOwnHome(Map.of(), real)).isTrue();
    for (String home : new String[] {"/nowhere", temporary + "", "relative", "\0"}) {
      Map<String, String> environment = Map.of("HOME", home, "XDG_DATA_HOME", "/data of mine");
      assertThat(RealPath.isOwnHome(environment, real)).as(home).isFalse();
      assertThat(DataFolder.of("Linux", environment, real))
          .isEqualTo(real.resolve(".local/share/capi-wizard"));
    }
  }
}
