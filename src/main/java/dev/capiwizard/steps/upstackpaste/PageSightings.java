package dev.capiwizard.steps.upstackpaste;

import dev.capiwizard.connection.UpstackSide.Source;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.observations.Observer;
import dev.capiwizard.observations.Sighting;
import dev.capiwizard.upstack.FillResult;
import dev.capiwizard.upstack.TokenPrint;
import dev.capiwizard.upstack.UpstackPage;
import dev.capiwizard.upstack.UpstackPage.Box;
import dev.capiwizard.upstack.UpstackPage.CardState;
import dev.capiwizard.upstack.UpstackPage.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Upstack’s pages settle: kinds of pages, fields and states, never their words. FX thread. */
final class PageSightings {
  private static final Duration SOON = Duration.ofMinutes(5);

  /** About four seconds: saved values come after the form. */
  private static final int READINGS_EMPTY = 13;

  private final Observer observer;
  private final Set<String> told = new HashSet<>();
  private boolean signingIn;
  private int emptyReadings;

  PageSightings(Observer observer) {
    this.observer = observer;
  }

  /**
   * Takes in a reading.
   *
   * @param saved when the token was saved; null if it was not
   */
  void see(UpstackPage page, Seen seen, @Nullable Instant saved, Instant now) {
    Screen kind = seen.kind();
    if (seen.notes().contains(FailureCode.UPSTACK_PAGE_UNKNOWN)) {
      saw("upstack.page", "unknown");
    }
    if (kind == Screen.LOGIN || kind == Screen.ONE_TIME_CODE) {
      signingIn = true;
    }
    if (kind == Screen.DESTINATIONS || kind == Screen.LINKEDIN_FORM) {
      saw("upstack.page", "known");
      if (signingIn) {
        saw("webview.upstack", "passes");
      }
    }
    if (kind == Screen.LINKEDIN_FORM && page.choices().isEmpty()) {
      form(page, seen, saved != null);
    }
    if (seen.card() == CardState.HEALTHY || seen.card() == CardState.UNHEALTHY) {
      saw("upstack.card", "known-words");
    } else if (seen.card() == CardState.NEITHER) {
      saw("upstack.card", "other-words");
    }
    if (seen.card() == CardState.HEALTHY && saved != null) {
      saw("upstack.healthy", now.isAfter(saved.plus(SOON)) ? "later" : "within-five");
    }
  }

  private void form(UpstackPage page, Seen seen, boolean saved) {
    // Boxes come after the form; one that is not there counts once the token is.
    if (seen.box() != Box.NONE) {
      saw("upstack.box", "there");
    } else if (seen.holdsOurs() && page.box() == Box.NONE) {
      saw("upstack.box", "not-there");
    }
    if (!page.ruleText().isEmpty()) {
      saw("upstack.rule-field", "there");
    } else if (seen.holdsOurs()) {
      saw("upstack.rule-field", "not-there");
    }
    if (saved) {
      if (seen.field() == TokenPrint.Field.MASKED) {
        saw("upstack.saved-field", "masked");
      } else if (seen.field() == TokenPrint.Field.SAME) {
        saw("upstack.saved-field", "shown");
      } else if (seen.field() == TokenPrint.Field.EMPTY && ++emptyReadings > READINGS_EMPTY) {
        saw("upstack.saved-field", "empty");
      }
    }
  }

  /** The token was filled in, or was not. */
  void filled(FillResult result) {
    switch (result) {
      case FILLED -> saw("upstack.field", "filled");
      case ASK -> saw("upstack.field", "several");
      case NO_FIELD, OTHERS -> saw("upstack.field", "not-found");
      case CLOSED, UNSEEN -> saw("upstack.field", "closed");
      case NOT_KEPT, TOO_SHORT -> saw("upstack.field", "not-kept");
      case GONE, ELSEWHERE -> {}
    }
  }

  /** The token counts as saved. */
  void saved(Source by) {
    saw("upstack.saved", by == Source.PAGE ? "said" : "unsaid");
  }

  /** The page is somebody else’s. */
  void elsewhere() {
    saw("webview.upstack", "elsewhere");
  }

  /** Pages are read three times a second. */
  private void saw(String point, String answer) {
    if (told.add(point + " " + answer)) {
      observer.saw(new Sighting(point, answer));
    }
  }
}
