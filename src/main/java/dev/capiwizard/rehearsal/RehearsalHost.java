package dev.capiwizard.rehearsal;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.window.MainWindow;
import dev.capiwizard.window.Workspace;

/** What rehearsals need of the program around them. FX thread. */
public interface RehearsalHost {
  /** The window in which they take place. */
  MainWindow window();

  /**
   * Starts the practice of a scenario. Waits for the disk: not for the FX thread.
   *
   * @throws FailureException with SCENARIO_UNKNOWN, or where no port or folder can be had
   */
  PracticeWorld practice(String scenario) throws FailureException;

  /** The window now shows this one. */
  void shown(Workspace workspace);

  /** Back to the real connections; the window closes where there are none in this run. */
  void home();

  /** From there to the situations. */
  void choose();

  /** Whether this run has real connections beside a rehearsal. */
  boolean hasHome();
}
