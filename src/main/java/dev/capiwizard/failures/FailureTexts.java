package dev.capiwizard.failures;

import dev.capiwizard.texts.Language;
import java.util.List;
import java.util.ResourceBundle;

/** The words of the catalogue, in the current language. */
public final class FailureTexts {
  private FailureTexts() {}

  /** What happened, in one short line. */
  public static String title(FailureCode code) {
    return text(code, "title");
  }

  /** The same with the code. */
  public static String titleWithCode(FailureCode code) {
    return title(code) + " (" + code.id() + ")";
  }

  /** The possible causes, in plain words. */
  public static String cause(FailureCode code) {
    return text(code, "cause");
  }

  /** The causes that are left where role and permissions are seen to be there. */
  public static String causeWherePermitted(FailureCode code) {
    String own = code.id() + ".cause.permitted";
    return bundle().containsKey(own) ? string(own) : cause(code);
  }

  /** The one next thing to do. */
  public static String next(FailureCode code) {
    return text(code, "next");
  }

  /** The same one act after another, for a list; one at least. */
  public static List<String> steps(FailureCode code) {
    String own = code.id() + ".do";
    return bundle().containsKey(own) ? string(own).lines().toList() : List.of(next(code));
  }

  /** Who can put it right, in one sentence. */
  public static String who(FailureCode code) {
    return string("who." + code.who());
  }

  /** A line for a window: title, next step and code. */
  public static String line(FailureCode code) {
    return line(code, title(code), next(code));
  }

  /** The same for the command line, which has no window, step or button to point at. */
  public static String commandLine(FailureCode code) {
    return line(code, command(code, "title"), commandNext(code));
  }

  /** Like {@link #cause}, for the command line. */
  public static String commandCause(FailureCode code) {
    return command(code, "cause");
  }

  /** Like {@link #next}, for the command line. */
  public static String commandNext(FailureCode code) {
    return command(code, "next");
  }

  private static String line(FailureCode code, String title, String next) {
    return title + " " + next + " (" + code.id() + ")";
  }

  /** A separate text under {@code .cli} if the usual one names parts of a window. */
  private static String command(FailureCode code, String part) {
    String own = code.id() + "." + part + ".cli";
    return bundle().containsKey(own) ? string(own) : text(code, part);
  }

  private static String text(FailureCode code, String part) {
    return string(code.id() + "." + part);
  }

  private static String string(String key) {
    return bundle().getString(key);
  }

  private static ResourceBundle bundle() {
    return Language.bundle("failures");
  }
}
