package dev.capiwizard.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether this Linux computer has a graphics card that JavaFX could draw with. Without one, JavaFX
 * loads Mesa’s drivers, which emulate a card by a compiler of 40 MB, refuses them (“Failed Graphics
 * Hardware Qualifier check”, {@code -Dprism.verbose=true}), and draws by software after all.
 */
final class GraphicsCard {
  /**
   * Where drivers that need no nodes for rendering have theirs: NVIDIA’s own, WSL, Mali, Adreno.
   */
  private static final List<String> OTHER = List.of("nvidia0", "dxg", "mali0", "kgsl-3d0");

  private GraphicsCard() {}

  /**
   * By the device files alone.
   *
   * @param dev the folder of the devices, {@code /dev}
   */
  static boolean isThere(Path dev) {
    if (OTHER.stream().anyMatch(name -> Files.exists(dev.resolve(name)))) {
      return true;
    }
    Path cards = dev.resolve("dri");
    if (!Files.exists(cards)) {
      return false;
    }
    try (Stream<Path> nodes = Files.list(cards)) {
      // A card without such a node shows pictures and computes none.
      return nodes.anyMatch(node -> String.valueOf(node.getFileName()).startsWith("renderD"));
    } catch (IOException | UncheckedIOException e) {
      // JavaFX may find out.
      return true;
    }
  }
}
