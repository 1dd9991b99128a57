package dev.capiwizard.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system’s own dialog. FX thread. */
public final class FxFilePicker implements FilePicker {
  private final Window owner;

  public FxFilePicker(Window owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> save(String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(suggestedName);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }
}
