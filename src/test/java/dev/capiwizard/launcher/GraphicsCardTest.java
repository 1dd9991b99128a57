package dev.capiwizard.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphicsCardTest {
  @TempDir Path dev;

  @ParameterizedTest
  @ValueSource(
      strings = {"dri/renderD128", "dri/renderD129", "nvidia0", "dxg", "mali0", "kgsl-3d0"})
  void isSeenByItsDevice(String device) throws Exception {
    make(device);
    assertThat(GraphicsCard.isThere(dev)).isTrue();
  }

  @Test
  void aScreenOfAVirtualComputerIsNone() throws Exception {
    make("dri/card0");
    make("dri/by-path/pci-0000:00:02.0-card");
    make("fb0");
    assertThat(GraphicsCard.isThere(dev)).isFalse();
  }

  @Test
  void withoutDevicesThereIsNone() {
    assertThat(GraphicsCard.isThere(dev)).isFalse();
  }

  private void make(String device) throws Exception {
    Path file = dev.resolve(device);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
  }
}
