package dev.capiwizard.ui;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person where a file goes. FX thread. */
public interface FilePicker {
  /** Empty if the person changed their mind. */
  Optional<Path> save(String suggestedName);
}
