package dev.capiwizard.ui;

import java.io.InputStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program’s icon in the sizes that systems ask for. */
public final class AppIcon {
  private static final int[] SIZES = {16, 32, 48, 64, 128, 256};

  private AppIcon() {}

  public static void set(Stage stage) {
    for (int size : SIZES) {
      InputStream in = AppIcon.class.getResourceAsStream("icon-" + size + ".png");
      if (in != null) {
        stage.getIcons().add(new Image(in));
      }
    }
  }
}
