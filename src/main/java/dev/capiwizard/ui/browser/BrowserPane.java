package dev.capiwizard.ui.browser;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded browser: one page with its address in sight. The page itself, which takes a second
 * to make, comes with the first address. FX thread.
 */
public final class BrowserPane extends BorderPane {
  private static final Logger LOG = LoggerFactory.getLogger(BrowserPane.class);
  private static final Texts TEXTS = Texts.of("browser");
  private static final Duration TOO_SLOW = Duration.seconds(45);
  private static final Duration STILL_BLANK = Duration.seconds(6);
  private static final String IS_BLANK =
      """
      !document.body || (document.body.innerText.trim() === ''
        && !document.querySelector('input,button,img,svg,canvas,iframe'))
      """;
  private static final double SMALLEST = 0.5;
  private static final double LARGEST = 2;

  private final Duration tooSlow;
  private final Duration stillBlank;
  private final AddressLine address = new AddressLine();
  private final HBox actions = new HBox();
  private final StackPane place = new StackPane();
  private final ProgressBar progress = new ProgressBar();
  private final ReadOnlyStringWrapper location = new ReadOnlyStringWrapper("");
  private final BooleanProperty failed = new SimpleBooleanProperty();
  private Predicate<String> intercept = at -> false;
  private Consumer<String> loaded = text -> {};
  private final PauseTransition alarm = new PauseTransition();
  private Supplier<List<Node>> waysOut = List::of;
  private final PageQuestions questions = new PageQuestions(place, address::host);
  private PageDiagnosis diagnosis = (host, told) -> told.accept(Optional.empty());
  private String asked = "";
  private boolean stopping;

  /** A load that is to be stopped, where it has not begun when its address is known. */
  private boolean refusing;

  private @Nullable WebView view;

  public BrowserPane() {
    this(TOO_SLOW, STILL_BLANK);
  }

  /**
   * @param tooSlow when a page that is still loading is given up
   * @param stillBlank when a loaded page that shows nothing counts as failed
   */
  BrowserPane(Duration tooSlow, Duration stillBlank) {
    this.tooSlow = tooSlow;
    this.stillBlank = stillBlank;
    getStyleClass().add("browser");
    HBox.setHgrow(address, Priority.ALWAYS);
    actions.getStyleClass().add("browser-actions");
    HBox bar =
        new HBox(
            Buttons.icon("browser-back", "fth-chevron-left", TEXTS.get("back"), this::goBack),
            Buttons.icon("browser-reload", "fth-rotate-cw", TEXTS.get("reload"), this::reload),
            address,
            Buttons.icon(
                "browser-smaller", "fth-zoom-out", TEXTS.get("smaller"), () -> zoom(1 / 1.1)),
            Buttons.icon("browser-larger", "fth-zoom-in", TEXTS.get("larger"), () -> zoom(1.1)),
            actions);
    bar.getStyleClass().add("browser-bar");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.getStyleClass().add("browser-progress");
    progress.setVisible(false);
    place.getStyleClass().add("browser-page");
    place.setMinHeight(0);
    setTop(bar);
    setCenter(new PageCover(place));
    setBottom(progress);
  }

  /** What stands at the right of the address, such as another way to go on. */
  public void setActions(Node... nodes) {
    actions.getChildren().setAll(nodes);
  }

  /**
   * Sees every address before its page loads.
   *
   * @param intercept true to take it over: the page is then not loaded
   */
  public void setIntercept(Predicate<String> intercept) {
    this.intercept = intercept;
  }

  /** Told the beginning of a page’s visible text when it has loaded. */
  public void setOnLoaded(Consumer<String> loaded) {
    this.loaded = loaded;
  }

  /** What is offered, beside another try, where a page fails, stays blank or takes too long. */
  public void setWaysOut(Supplier<List<Node>> ways) {
    this.waysOut = ways;
  }

  /** Who is asked for the reason where a page cannot be loaded. */
  public void setDiagnosis(PageDiagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  public ReadOnlyStringProperty locationProperty() {
    return location.getReadOnlyProperty();
  }

  /** Whether the last page could not be loaded. */
  public ReadOnlyBooleanProperty failedProperty() {
    return failed;
  }

  public void load(String at) {
    questions.closeThen(
        () -> {
          asked = at;
          PagePolicy.open(at);
          failed.set(false);
          WebView page = page();
          page.setDisable(false);
          place.getChildren().setAll(page);
          page.getEngine().load(at);
        });
  }

  /** Ends what is loading and shows an empty page. */
  public void clear() {
    questions.closeThen(
        () -> {
          if (view != null) {
            stop(view.getEngine());
            view.getEngine().loadContent("");
          }
          alarm.stop();
          place.getChildren().clear();
        });
  }

  /** Whether a page was asked for already. */
  public boolean isLoaded() {
    return view != null;
  }

  /** Whether the page is not all there yet. */
  public boolean isLoading() {
    return view != null && view.getEngine().getLoadWorker().isRunning();
  }

  /**
   * Runs a script in the page.
   *
   * @return its result; null also where the script or the page failed
   */
  public @Nullable Object run(String script) {
    if (view == null) {
      return null;
    }
    try {
      return view.getEngine().executeScript(script);
    } catch (RuntimeException e) {
      // Without the message: it may quote the page.
      LOG.info("A script failed in the embedded page");
      return null;
    }
  }

  private WebView page() {
    WebView made = view;
    if (made == null) {
      made = PageStorage.view();
      made.getStyleClass().add("web-view");
      made.setContextMenuEnabled(false);
      made.setMinSize(0, 0);
      made.setAccessibleText(TEXTS.get("page"));
      wire(made.getEngine());
      questions.of(made.getEngine(), made);
      view = made;
    }
    return made;
  }

  private void wire(WebEngine engine) {
    engine.setCreatePopupHandler(features -> Popup.askedFor(this::openHere));
    engine.locationProperty().addListener((observable, before, now) -> arrive(engine, now));
    Worker<Void> worker = engine.getLoadWorker();
    progress.progressProperty().bind(worker.progressProperty());
    worker
        .stateProperty()
        .addListener(
            (observable, before, now) -> {
              progress.setVisible(now == Worker.State.RUNNING);
              alarm.stop();
              if (now == Worker.State.RUNNING && refusing) {
                // Later: WebKit crashes where a load is stopped while it begins.
                Platform.runLater(() -> stop(engine));
              } else if (now == Worker.State.RUNNING) {
                after(tooSlow, () -> giveUp(worker));
              }
              if (now == Worker.State.FAILED && !isTakenOver()) {
                fail(notice("failed"));
                diagnose();
              } else if (now == Worker.State.CANCELLED && !stopping) {
                Platform.runLater(() -> tellIfNoPage(worker));
              } else if (now == Worker.State.SUCCEEDED) {
                Object text = run("document.body ? document.body.innerText.slice(0, 2000) : ''");
                loaded.accept(String.valueOf(text));
                after(stillBlank, this::failIfBlank);
              }
            });
  }

  private void arrive(WebEngine engine, @Nullable String at) {
    String now = at == null ? "" : at;
    refusing = !PagePolicy.allows(now);
    if (intercept.test(now)) {
      refusing = true;
      stop(engine);
      return;
    }
    if (refusing) {
      LOG.warn("An embedded page wanted to leave https");
      stop(engine);
      fail(notice("refused"));
      return;
    }
    location.set(now);
    address.show(now);
  }

  /** The redirect ends as a failed page, since nothing need listen there. */
  private boolean isTakenOver() {
    return view != null && intercept.test(String.valueOf(view.getEngine().getLocation()));
  }

  private void after(Duration time, Runnable action) {
    alarm.setDuration(time);
    alarm.setOnFinished(event -> action.run());
    alarm.playFromStart();
  }

  private void giveUp(Worker<Void> worker) {
    if (questions.isOpen()) {
      // It is the person who takes the time.
      after(tooSlow, () -> giveUp(worker));
      return;
    }
    stopping = true;
    worker.cancel();
    stopping = false;
    fail(Notice.of(Notice.Kind.WARNING, FailureCode.TIMED_OUT, waysOn()));
    diagnose();
  }

  private void failIfBlank() {
    if (!location.get().isEmpty() && Boolean.TRUE.equals(run(IS_BLANK))) {
      fail(notice("blank"));
      // Where a name is refused at once, WebView at times calls the load a success.
      diagnose();
    }
  }

  private void stop(WebEngine engine) {
    stopping = true;
    engine.getLoadWorker().cancel();
    stopping = false;
  }

  private Notice notice(String key) {
    return new Notice(
        Notice.Kind.WARNING, TEXTS.get(key + ".title"), TEXTS.get(key + ".text"), waysOn());
  }

  private Node[] waysOn() {
    Node again = Buttons.plain("browser-try-again", TEXTS.get("try.again"), () -> load(asked));
    List<Node> ways = new ArrayList<>(waysOut.get());
    ways.addFirst(again);
    return ways.toArray(Node[]::new);
  }

  private void fail(Notice notice) {
    alarm.stop();
    questions.close();
    place.getChildren().setAll(notice);
    failed.set(true);
  }

  /** WebView’s own reasons are not to be relied on: for a name unknown it says “refused”. */
  private void diagnose() {
    String at = view == null ? "" : view.getEngine().getLocation();
    List<Node> shown = List.copyOf(place.getChildren());
    PagePolicy.origin(at)
        .ifPresent(
            host ->
                diagnosis.ask(
                    host,
                    found -> {
                      if (found.isPresent() && shown.equals(place.getChildren())) {
                        fail(Notice.of(Notice.Kind.WARNING, found.get(), waysOn()));
                      }
                    }));
  }

  private void openHere(String at) {
    if (view == null) {
      return;
    }
    if (!PagePolicy.allows(at)) {
      tell("unsafe");
    } else if (PagePolicy.refusesEmbedded(at) || PrivateCookies.isSameSite(at, location.get())) {
      view.getEngine().load(at);
    } else {
      tell("popup", PrivateCookies.host(at));
    }
  }

  /** A load that ends by itself and without a page: a file to download, or nothing at all. */
  private void tellIfNoPage(Worker<Void> worker) {
    if (worker.getState() == Worker.State.CANCELLED) {
      String shown = String.valueOf(run("location.href"));
      location.set(shown);
      address.show(shown);
      tell("file");
    }
  }

  /** Says something in front of the page, which stays as it is. */
  private void tell(String key, Object... arguments) {
    if (view == null || failed.get() || questions.isOpen()) {
      return;
    }
    questions.tell(
        view, TEXTS.get(key + ".title"), TEXTS.get(key + ".text", arguments), waysOut.get());
  }

  private void goBack() {
    if (view != null && view.getEngine().getHistory().getCurrentIndex() > 0) {
      view.getEngine().getHistory().go(-1);
    }
  }

  private void reload() {
    if (view != null) {
      if (failed.get()) {
        load(asked);
      } else {
        view.getEngine().reload();
      }
    }
  }

  private void zoom(double factor) {
    if (view != null) {
      view.setZoom(Math.clamp(view.getZoom() * factor, SMALLEST, LARGEST));
    }
  }
}
