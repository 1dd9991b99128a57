package dev.capiwizard.steps.upstackpaste;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.OnDemand;
import dev.capiwizard.ui.browser.BrowserPane;
import dev.capiwizard.ui.browser.PageDiagnosis;
import dev.capiwizard.upstack.FillResult;
import dev.capiwizard.upstack.NextPlace;
import dev.capiwizard.upstack.PageSkeleton;
import dev.capiwizard.upstack.UpstackAddresses;
import dev.capiwizard.upstack.UpstackPage;
import dev.capiwizard.upstack.UpstackScripts;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The embedded Upstack page and its reader. They last as long as the window, so that the card can
 * be read again. FX thread.
 */
public final class UpstackVisit {
  /** Keeps what a page is made of. */
  @FunctionalInterface
  public interface KeepsSkeleton {
    /**
     * @throws FailureException if it cannot be written
     */
    void keep(PageSkeleton skeleton) throws FailureException;
  }

  private static final Duration KEEPING = Duration.ofSeconds(10);

  private static final Duration LOOK = Duration.ofMillis(300);

  /** The moment at which the page was loaded: a page that is loaded again has lost its ring. */
  private static final String DOCUMENT = "String(window.performance.timeOrigin)";

  /** A list that was loaded this recently need not be loaded again. */
  private static final Duration LOADED_COUNTS = Duration.ofSeconds(20);

  /** How often an incomplete page is read before it counts as unknown: for three seconds. */
  private static final int LOOKS_AT_PART = 10;

  private final OnDemand<BrowserPane> browser;
  private final UpstackModel model;
  private final UpstackAddresses addresses;
  private final Background background;
  private final Filling filling;
  private final NextPlaceMark mark;
  private final KeepsSkeleton keep;
  private boolean justLoaded;
  private int looksAtPart;
  private Background.Running looking = () -> {};

  public UpstackVisit(
      UpstackModel model,
      UpstackAddresses addresses,
      Background background,
      PageDiagnosis diagnosis) {
    this(model, addresses, background, diagnosis, skeleton -> {});
  }

  /**
   * @param keep keeps the skeleton of a page for a report; called off the FX thread
   */
  public UpstackVisit(
      UpstackModel model,
      UpstackAddresses addresses,
      Background background,
      PageDiagnosis diagnosis,
      KeepsSkeleton keep) {
    this.keep = keep;
    this.browser =
        new OnDemand<>(
            () -> {
              BrowserPane made = new BrowserPane();
              made.setDiagnosis(diagnosis);
              return made;
            });
    this.model = model;
    this.addresses = addresses;
    this.background = background;
    this.mark =
        new NextPlaceMark(next -> browser().run(UpstackScripts.mark(addresses.pageOrigin(), next)));
    this.filling =
        new Filling(
            script -> isUpstack() ? browser().run(script) : FillResult.ELSEWHERE.name(),
            addresses.pageOrigin(),
            background,
            result -> {
              model.filled(result);
              look();
            });
  }

  Filling filling() {
    return filling;
  }

  BrowserPane browser() {
    return browser.get();
  }

  /** Opens Upstack, unless it is open already. */
  void begin() {
    if (!browser().isLoaded()) {
      browser().load(addresses.destinations().toString());
    }
    looking.cancel();
    looking = background.every(LOOK, this::look);
  }

  /**
   * Loads the list of destinations if this window has Upstack open, so that the card is read as it
   * is now: an open page need not follow changes.
   */
  public void toDestinations() {
    if (!browser.isMade() || !browser().isLoaded()) {
      return;
    }
    boolean there = browser().locationProperty().get().equals(addresses.destinations().toString());
    if (!(there && justLoaded)) {
      justLoaded = true;
      background.later(LOADED_COUNTS, () -> justLoaded = false);
      browser().load(addresses.destinations().toString());
    }
  }

  /** Fills the token into the field, or asks which field; only on Upstack’s own pages. */
  void fill() {
    model.fill(filling::fill);
  }

  /** Fills the token into the field that the person chose. */
  void fill(int choice) {
    model.fill(token -> filling.fill(token, choice));
  }

  /** What the open page is made of, without names; empty if it is not Upstack’s. */
  Optional<PageSkeleton> skeleton() {
    return isUpstack()
        ? PageSkeleton.of(browser().run(UpstackScripts.skeleton(addresses.pageOrigin())))
        : Optional.empty();
  }

  /**
   * Keeps a skeleton for a report.
   *
   * @param done gets null where it is kept, or what went wrong
   */
  void keep(PageSkeleton skeleton, Consumer<@Nullable FailureCode> done) {
    var _ =
        background.run(
            KEEPING,
            () -> {
              keep.keep(skeleton);
              return skeleton;
            },
            kept -> done.accept(null),
            failure -> done.accept(failure.code()));
  }

  /** Ends the visit: the page is emptied and no longer read. */
  public void end() {
    looking.cancel();
    filling.forget();
    if (browser.isMade()) {
      browser().clear();
    }
  }

  private void look() {
    if (filling.isWorking()) {
      // The field’s present content may be gone in a moment.
      return;
    }
    boolean here = isUpstack();
    UpstackPage page =
        here
            ? UpstackPage.parse(browser().run(UpstackScripts.read(addresses.pageOrigin())))
            : UpstackPage.UNKNOWN;
    boolean known = page.kind() != UpstackPage.Screen.OTHER;
    looksAtPart = known || !browser().isLoading() ? 0 : looksAtPart + 1;
    if (looksAtPart > 0 && looksAtPart <= LOOKS_AT_PART) {
      return;
    }
    int asked = filling.asked().get().size();
    if (asked > 0 && page.choices().size() != asked) {
      filling.forget();
    }
    if (here) {
      model.see(page);
      mark.move(
          model.isSaved() ? NextPlace.NONE : model.seen().get().next(),
          browser().locationProperty().get() + " " + browser().run(DOCUMENT));
    } else {
      model.elsewhere();
    }
  }

  private boolean isUpstack() {
    return addresses.isUpstack(browser().locationProperty().get());
  }
}
