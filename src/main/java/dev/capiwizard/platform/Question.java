package dev.capiwizard.platform;

import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
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
 * One question or message in a window of the system’s look, for a start that has no window of its
 * own and no console: by an installer, or by a desktop if the window did not open.
 */
public final class Question {
  private static final Logger LOG = LoggerFactory.getLogger(Question.class);

  /** A display that does not answer would hold up the end of the program, too. */
  private static final Duration DISPLAY_ANSWERS = Duration.ofSeconds(20);

  /** In characters. */
  private static final int LINE = 70;

  private Question() {}

  /**
   * Asks, and waits for the answer on a thread that is neither Swing’s nor JavaFX’s.
   *
   * @param patience the time after which no answer counts as no
   * @return true only if the person said yes; also false if no window can be shown
   */
  public static boolean isYes(
      String title, String words, String yes, String no, Duration patience) {
    return yes.equals(
        show(title, words, JOptionPane.QUESTION_MESSAGE, new String[] {yes, no}, patience));
  }

  /** Shows a message until it was read, on a thread that is neither Swing’s nor JavaFX’s. */
  public static void tell(String title, String words, String close, Duration patience) {
    show(title, words, JOptionPane.ERROR_MESSAGE, new String[] {close}, patience);
  }

  /** The button that was pressed; empty if none was, or if no window can be shown. */
  private static String show(
      String title, String words, int kind, String[] buttons, Duration patience) {
    if (GraphicsEnvironment.isHeadless() || !canBegin()) {
      return "";
    }
    AtomicReference<String> answer = new AtomicReference<>("");
    try {
      SwingUtilities.invokeAndWait(() -> answer.set(ask(title, words, kind, buttons, patience)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (InvocationTargetException | HeadlessException | LinkageError e) {
      // The class alone: Swing’s message may quote the text of its window.
      LOG.warn("The question could not be asked: {}", kind(e.getCause()));
    }
    return answer.get();
  }

  /** Begins Swing on a thread that may be left behind. */
  private static boolean canBegin() {
    FutureTask<Toolkit> beginning = new FutureTask<>(Toolkit::getDefaultToolkit);
    Thread.ofPlatform().daemon().name("question").start(beginning);
    try {
      beginning.get(DISPLAY_ANSWERS.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("There is no display for the question: {}", kind(e));
    }
    return false;
  }

  private static String kind(@Nullable Throwable failure) {
    return failure == null ? "unknown" : failure.getClass().getName();
  }

  private static String ask(
      String title, String words, int kind, String[] buttons, Duration patience) {
    try {
      UIManager.setLookAndFeel(UIManager.getSystemLookAndFeelClassName());
    } catch (ReflectiveOperationException | UnsupportedLookAndFeelException e) {
      LOG.debug("The looks of the system are not there: {}", kind(e));
    }
    JOptionPane pane =
        new JOptionPane(
            wrapped(words),
            kind,
            JOptionPane.DEFAULT_OPTION,
            null,
            buttons,
            buttons[buttons.length - 1]);
    JDialog dialog = pane.createDialog(title);
    dialog.setAlwaysOnTop(true);
    Timer end =
        new Timer(Math.toIntExact(patience.toMillis()), (ActionEvent event) -> dialog.dispose());
    end.setRepeats(false);
    end.start();
    dialog.setVisible(true);
    end.stop();
    dialog.dispose();
    return String.valueOf(pane.getValue());
  }

  /** Swing breaks no line by itself, and must not read a person’s text as HTML. */
  private static String wrapped(String words) {
    StringBuilder lines = new StringBuilder();
    int width = 0;
    for (String word : words.split(" ", -1)) {
      if (width > 0) {
        boolean fits = width + word.length() < LINE;
        lines.append(fits ? ' ' : '\n');
        width = fits ? width + 1 : 0;
      }
      lines.append(word);
      width += word.length();
    }
    return lines.toString();
  }
}
