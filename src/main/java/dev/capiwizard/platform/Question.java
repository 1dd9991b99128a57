package dev.capiwizard.platform;

import java.awt.GraphicsEnvironment;
import java.awt.event.ActionEvent;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JDialog;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One question in a window with the looks of the system, for a command that has no window of its
 * own and no console: an installer starts it.
 */
public final class Question {
  private static final Logger LOG = LoggerFactory.getLogger(Question.class);

  private Question() {}

  /**
   * Asks, and waits for the answer on a thread that is neither Swing’s nor JavaFX’s.
   *
   * @param patience after which no answer counts as no
   * @return true only where the person said yes; false as well where no window can be shown
   */
  public static boolean isYes(
      String title, String words, String yes, String no, Duration patience) {
    if (GraphicsEnvironment.isHeadless()) {
      return false;
    }
    AtomicBoolean answer = new AtomicBoolean();
    try {
      SwingUtilities.invokeAndWait(() -> answer.set(ask(title, words, yes, no, patience)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (InvocationTargetException e) {
      // The class alone: what Swing says of a failure may quote what stood in its window.
      LOG.warn("The question could not be asked: {}", kind(e.getCause()));
    }
    return answer.get();
  }

  private static String kind(@Nullable Throwable failure) {
    return failure == null ? "unknown" : failure.getClass().getName();
  }

  private static boolean ask(String title, String words, String yes, String no, Duration patience) {
    try {
      UIManager.setLookAndFeel(UIManager.getSystemLookAndFeelClassName());
    } catch (ReflectiveOperationException | UnsupportedLookAndFeelException e) {
      LOG.debug("The looks of the system are not there: {}", kind(e));
    }
    JOptionPane pane =
        new JOptionPane(
            words,
            JOptionPane.QUESTION_MESSAGE,
            JOptionPane.YES_NO_OPTION,
            null,
            new Object[] {yes, no},
            no);
    JDialog dialog = pane.createDialog(title);
    dialog.setAlwaysOnTop(true);
    Timer end =
        new Timer(Math.toIntExact(patience.toMillis()), (ActionEvent event) -> dialog.dispose());
    end.setRepeats(false);
    end.start();
    dialog.setVisible(true);
    end.stop();
    dialog.dispose();
    return yes.equals(pane.getValue());
  }
}
