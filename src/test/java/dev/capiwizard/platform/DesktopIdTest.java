package dev.capiwizard.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the packages install under a name is what the program calls itself. */
class DesktopIdTest {
  private static final Path LINUX = Path.of("packaging/linux");

  @Test
  void theDesktopEntryIsFoundByNoticesAndWindows() throws IOException {
    List<String> entry = Files.readAllLines(LINUX.resolve(DesktopId.ID + ".desktop"));
    assertThat(entry)
        .contains(
            "Name=" + DesktopId.NAME, "Icon=" + DesktopId.ID, "StartupWMClass=" + DesktopId.ID);
  }

  @Test
  void theMetainfoNamesTheSame() throws IOException {
    String metainfo = Files.readString(LINUX.resolve(DesktopId.ID + ".metainfo.xml"));
    assertThat(metainfo)
        .contains(
            "<id>" + DesktopId.ID + "</id>",
            "<name>" + DesktopId.NAME + "</name>",
            "<launchable type=\"desktop-id\">" + DesktopId.ID + ".desktop</launchable>",
            "<icon type=\"stock\">" + DesktopId.ID + "</icon>");
  }

  @Test
  void theIconsAreInstalledUnderIt() throws IOException {
    String overlay = Files.readString(LINUX.resolve("overlay.sh"));
    assertThat(overlay).contains("\nid=" + DesktopId.ID + "\n").contains("/apps/$id.png\"");
    assertThat(overlay).contains("\"$root/usr/share/icons/hicolor/scalable/apps/$id.svg\"");
  }

  /** The windows get their class from a part of JavaFX that is not open by itself. */
  @Test
  void theWindowsMaySayTheirClass() throws IOException {
    assertThat(Files.readAllLines(Path.of("packaging/app/jvm.options")))
        .contains("--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED");
  }
}
