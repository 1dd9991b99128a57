package dev.capiwizard.cli;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.failures.FailureException;
import java.util.List;

/** What the commands cannot build themselves, because it needs the window or the whole program. */
public interface CommandEnvironment {
  /** Opens the window and returns when it was closed. */
  int window(GlobalOptions options, WindowOptions window) throws FailureException;

  /** Walks the practice; 0 only where each scenario ended as it should. */
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

  /** Starts the program’s window, as a process of its own, with these arguments. */
  void openWindow(GlobalOptions options, List<String> arguments);

  /**
   * Has a window that is open already lead through a renewal.
   *
   * @return false where none is open
   */
  boolean handOver(GlobalOptions options, String renew);

  /**
   * Shows why no window opens, to a person who has no console; returns when they have seen it.
   *
   * @param words what is printed as well
   */
  default void showWhyNot(String words) {}

  /** Whether a window can be opened here. */
  boolean hasDisplay();

  /**
   * Asks the person in a window, and waits.
   *
   * @param question its name among the texts of the command line
   * @return true only where the person said yes
   */
  boolean saysYes(String question);
}
