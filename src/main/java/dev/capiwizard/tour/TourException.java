package dev.capiwizard.tour;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The walk could not go on, because something that it waited for did not come. */
public final class TourException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  public TourException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
