package dev.capiwizard.cli;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.trial.Terminal;
import java.util.List;
import java.util.Optional;

/** The parts that commands cannot build, since they need the window or the whole program. */
public interface CommandEnvironment {
  /** Opens the window and returns when it is closed. */
  int window(GlobalOptions options, WindowOptions window) throws FailureException;

  /** Walks the practice; 0 only if each scenario ended as it should. */
  int tour(GlobalOptions options, TourOptions tour) throws FailureException;

  /** The services behind the other commands, built at the first call. */
  default AppContext services(GlobalOptions options) throws FailureException {
    return services(options, false);
  }

  /**
   * The services.
   *
   * @param background whether nobody is at the keyboard, for the change log
   */
  AppContext services(GlobalOptions options, boolean background) throws FailureException;

  /** Starts the program’s window with these arguments, as a separate process. */
  void openWindow(GlobalOptions options, List<String> arguments);

  /**
   * Has an open window lead through a renewal.
   *
   * @return false if none is open
   */
  boolean handOver(GlobalOptions options, String renew);

  /**
   * Shows a person without a console why no window opens; returns when they have seen it.
   *
   * @param words the reason, which is also printed
   */
  default void showWhyNot(String words) {}

  /** Where a person reads and types; empty if input or output is none. */
  default Optional<Terminal> terminal() {
    return Optional.empty();
  }

  /** Whether a window can be opened here. */
  boolean hasDisplay();

  /**
   * Asks the person in a window and waits for the answer.
   *
   * @param question its name among the texts of the command line
   * @return true only if the person said yes
   */
  boolean saysYes(String question);
}
