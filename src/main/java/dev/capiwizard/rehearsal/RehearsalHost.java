package dev.capiwizard.rehearsal;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.window.MainWindow;
import dev.capiwizard.window.Workspace;

/** The parts of the program around it that a rehearsal needs. FX thread. */
public interface RehearsalHost {
  /** The window in which rehearsals take place. */
  MainWindow window();

  /**
   * Starts the practice of a scenario. Waits for the disk: not for the FX thread.
   *
   * @throws FailureException with SCENARIO_UNKNOWN, or if no port or folder is free
   */
  PracticeWorld practice(String scenario) throws FailureException;

  /** The window now shows this workspace. */
  void shown(Workspace workspace);

  /** Goes back to the real connections; closes the window if this run has none. */
  void home();

  /** Goes from the real connections to the situations. */
  void choose();

  /** Whether this run has real connections beside a rehearsal. */
  boolean hasHome();
}
