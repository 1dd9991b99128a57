package dev.capiwizard.ui.browser;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.texts.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The embedded browser: one page with its address in sight. The web view, which takes a second to
 * make, is made for the first address. FX thread.
 */
public final class BrowserPane extends BorderPane {
  private static final Texts TEXTS = Texts.of("browser");
  private static final Duration TOO_SLOW = Duration.seconds(45);
  private static final Duration STILL_BLANK = Duration.seconds(6);
  private static final double SMALLEST = 0.5;
  private static final double LARGEST = 2;

  /** The parts that exist once the first address was asked for. */
  private record Opened(WebView view, PageContent content, PageLoads loads) {}

  private final Duration tooSlow;
  private final Duration stillBlank;
  private final AddressLine address = new AddressLine();
  private final BrowserBar bar = new BrowserBar(address, this::goBack, this::reload, this::zoom);
  private final StackPane place = new StackPane();
  private final ProgressBar progress = new ProgressBar();
  private final ReadOnlyStringWrapper location = new ReadOnlyStringWrapper("");
  private final PageQuestions questions = new PageQuestions(place, address::host);
  private final FailedPage failed = new FailedPage(place, this::quiet, () -> load(asked()));
  private final NewWindows windows = new NewWindows(failed, questions, location::get);
  private Predicate<String> intercept = at -> false;
  private Consumer<String> loaded = text -> {};
  private String asked = "";
  private @Nullable Opened opened;

  public BrowserPane() {
    this(TOO_SLOW, STILL_BLANK);
  }

  /**
   * @param tooSlow the time after which a page that is still loading is given up
   * @param stillBlank the time after which a loaded page that shows nothing counts as failed
   */
  BrowserPane(Duration tooSlow, Duration stillBlank) {
    this.tooSlow = tooSlow;
    this.stillBlank = stillBlank;
    getStyleClass().add("browser");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.getStyleClass().add("browser-progress");
    progress.setVisible(false);
    place.getStyleClass().add("browser-page");
    place.setMinHeight(0);
    setTop(bar);
    setCenter(new PageCover(place));
    setBottom(progress);
  }

  /** Sets the nodes to the right of the address, such as another way to go on. */
  public void setActions(Node... nodes) {
    bar.setActions(nodes);
  }

  /**
   * Sets a filter that sees every address before its page loads.
   *
   * @param intercept returns true to take the address over: the page is then not loaded
   */
  public void setIntercept(Predicate<String> intercept) {
    this.intercept = intercept;
  }

  /** Sets a listener that gets the beginning of each loaded page’s visible text. */
  public void setOnLoaded(Consumer<String> loaded) {
    this.loaded = loaded;
  }

  /** Sets the ways on, beside another try, for a page that fails, stays blank or takes too long. */
  public void setWaysOut(Supplier<List<Node>> ways) {
    failed.setWaysOut(ways);
  }

  /** Sets the diagnosis that finds out why a page cannot be loaded. */
  public void setDiagnosis(PageDiagnosis diagnosis) {
    failed.setDiagnosis(diagnosis);
  }

  public ReadOnlyStringProperty locationProperty() {
    return location.getReadOnlyProperty();
  }

  /** Whether the last page could not be loaded. */
  public ReadOnlyBooleanProperty failedProperty() {
    return failed.shownProperty();
  }

  public void load(String at) {
    questions.closeThen(
        () -> {
          asked = at;
          PagePolicy.open(at);
          failed.forget();
          WebView page = page().view();
          page.setDisable(false);
          place.getChildren().setAll(page);
          page.getEngine().load(at);
        });
  }

  /** Stops loading and shows an empty page. */
  public void clear() {
    questions.closeThen(
        () -> {
          if (opened != null) {
            opened.loads().stop();
            opened.view().getEngine().loadContent("");
            opened.loads().silence();
          }
          place.getChildren().clear();
        });
  }

  /** Whether a page has been asked for yet. */
  public boolean isLoaded() {
    return opened != null;
  }

  /** Whether the page is still loading. */
  public boolean isLoading() {
    return opened != null && opened.view().getEngine().getLoadWorker().isRunning();
  }

  /**
   * Runs a script in the page.
   *
   * @return its result; also null if the script or the page failed
   */
  public @Nullable Object run(String script) {
    return opened == null ? null : opened.content().run(script);
  }

  private Opened page() {
    Opened known = opened;
    if (known != null) {
      return known;
    }
    WebView view = PageStorage.view();
    view.getStyleClass().add("web-view");
    view.setContextMenuEnabled(false);
    view.setMinSize(0, 0);
    view.setAccessibleText(TEXTS.get("page"));
    WebEngine engine = view.getEngine();
    engine.setCreatePopupHandler(features -> Popup.askedFor(at -> windows.open(view, at)));
    progress.progressProperty().bind(engine.getLoadWorker().progressProperty());
    progress
        .visibleProperty()
        .bind(engine.getLoadWorker().stateProperty().isEqualTo(Worker.State.RUNNING));
    PageContent content = new PageContent(engine);
    PageLoads loads = new PageLoads(engine, tooSlow, stillBlank, new Ends(view, content));
    questions.of(engine, view);
    Opened made = new Opened(view, content, loads);
    opened = made;
    return made;
  }

  /** Receives the ends of the loads in this pane. */
  private final class Ends implements PageLoads.Listener {
    private final WebView view;
    private final PageContent content;

    Ends(WebView view, PageContent content) {
      this.view = view;
      this.content = content;
    }

    @Override
    public boolean takesOver(String at) {
      return intercept.test(at);
    }

    @Override
    public void arrived(String at) {
      location.set(at);
      address.show(at);
    }

    @Override
    public void refused() {
      failed.say("refused");
    }

    @Override
    public void loaded() {
      loaded.accept(content.beginning());
    }

    @Override
    public void failed() {
      failed.say("failed");
      diagnose();
    }

    @Override
    public void tooSlow() {
      failed.say(FailureCode.TIMED_OUT);
      diagnose();
    }

    @Override
    public void blank() {
      if (!location.get().isEmpty()) {
        failed.say("blank");
        // If a name is refused at once, WebView sometimes reports the load as a success.
        diagnose();
      }
    }

    @Override
    public void endedWithoutPage() {
      arrived(content.address());
      windows.tell(view, "file");
    }

    @Override
    public boolean isAnswering() {
      return questions.isOpen();
    }
  }

  private String asked() {
    return asked;
  }

  private void quiet() {
    if (opened != null) {
      opened.loads().silence();
    }
    questions.close();
  }

  private void diagnose() {
    failed.diagnose(opened == null ? "" : String.valueOf(opened.view().getEngine().getLocation()));
  }

  private void goBack() {
    if (opened != null && opened.view().getEngine().getHistory().getCurrentIndex() > 0) {
      opened.view().getEngine().getHistory().go(-1);
    }
  }

  private void reload() {
    if (failed.isShown()) {
      load(asked);
    } else if (opened != null) {
      opened.view().getEngine().reload();
    }
  }

  private void zoom(double factor) {
    if (opened != null) {
      WebView view = opened.view();
      view.setZoom(Math.clamp(view.getZoom() * factor, SMALLEST, LARGEST));
    }
  }
}
