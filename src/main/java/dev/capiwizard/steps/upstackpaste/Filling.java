package dev.capiwizard.steps.upstackpaste;

import dev.capiwizard.ui.Background;
import dev.capiwizard.upstack.FillResult;
import dev.capiwizard.upstack.UpstackScripts;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Fills the token into the page. That takes a second or two, in which the program goes on; if
 * several fields are possible, the person is asked which one. FX thread.
 */
final class Filling {
  /** Longer than pages take to redraw themselves or to restore their old content. */
  private static final Duration SETTLE = Duration.ofSeconds(1);

  /** Enough for two tries on a slow computer. */
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private final Function<String, @Nullable Object> run;
  private final String origin;
  private final Duration settle;
  private final Background background;
  private final Consumer<FillResult> done;
  private final ReadOnlyObjectWrapper<List<String>> asked = new ReadOnlyObjectWrapper<>(List.of());
  private @Nullable PageFiller filler;
  private boolean working;
  private Background.Running looking = () -> {};
  private Background.Running alarm = () -> {};

  /**
   * @param run runs a script in the page; gives null if that failed
   * @param origin the origin of the only pages that are filled
   * @param done told once for each try
   */
  Filling(
      Function<String, @Nullable Object> run,
      String origin,
      Background background,
      Consumer<FillResult> done) {
    this(run, origin, SETTLE, background, done);
  }

  /**
   * @param settle how long the page must keep the token
   */
  Filling(
      Function<String, @Nullable Object> run,
      String origin,
      Duration settle,
      Background background,
      Consumer<FillResult> done) {
    this.run = run;
    this.origin = origin;
    this.settle = settle;
    this.background = background;
    this.done = done;
  }

  /** The names of the page’s parts among which the person should choose; empty if none. */
  ReadOnlyObjectProperty<List<String>> asked() {
    return asked.getReadOnlyProperty();
  }

  /** Whether the page is being filled; its field’s content means nothing until then. */
  boolean isWorking() {
    return working;
  }

  /** Fills the only field, or asks which one. */
  void fill(String token) {
    forget();
    Object made = run.apply(UpstackScripts.filler(origin, settle));
    PageFiller page = PageFiller.of(made);
    filler = page;
    if (page != null) {
      begin(page, token, -1);
    } else {
      done.accept(FillResult.of(String.valueOf(made)));
    }
  }

  /** Fills the field that the person chose. */
  void fill(String token, int choice) {
    PageFiller page = filler;
    asked.set(List.of());
    if (page != null) {
      begin(page, token, choice);
    }
  }

  /** Withdraws the question, and its drawing in the page. */
  void forget() {
    looking.cancel();
    alarm.cancel();
    working = false;
    PageFiller page = filler;
    filler = null;
    if (page != null) {
      page.clear();
    }
    asked.set(List.of());
  }

  private void begin(PageFiller page, String token, int choice) {
    working = true;
    page.fill(token, choice);
    looking = background.every(settle.dividedBy(10), () -> look(page));
    alarm = background.later(DEADLINE, () -> end(FillResult.GONE));
    look(page);
  }

  private void look(PageFiller page) {
    Object state = page.state();
    if (working && !"WORKING".equals(state)) {
      end(FillResult.of(String.valueOf(state)));
    }
  }

  private void end(FillResult result) {
    looking.cancel();
    alarm.cancel();
    working = false;
    PageFiller page = filler;
    if (result == FillResult.ASK && page != null) {
      asked.set(page.outline());
    } else {
      forget();
    }
    done.accept(result);
  }
}
