package dev.capiwizard.ui.browser;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Replaces a failed page: the reason, as far as it can be found, and the ways on. FX thread. */
final class FailedPage {
  private static final Texts TEXTS = Texts.of("browser");

  private final StackPane place;
  private final Runnable before;
  private final Runnable again;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private Supplier<List<Node>> waysOut = List::of;
  private PageDiagnosis diagnosis = (host, told) -> told.accept(Optional.empty());

  /**
   * @param place the pane that holds the page
   * @param before runs before a failure takes the page’s place
   * @param again another try
   */
  FailedPage(StackPane place, Runnable before, Runnable again) {
    this.place = place;
    this.before = before;
    this.again = again;
  }

  void setWaysOut(Supplier<List<Node>> ways) {
    this.waysOut = ways;
  }

  List<Node> waysOut() {
    return waysOut.get();
  }

  void setDiagnosis(PageDiagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  ReadOnlyBooleanProperty shownProperty() {
    return shown;
  }

  boolean isShown() {
    return shown.get();
  }

  /** Forgets the failure, since another page is asked for. */
  void forget() {
    shown.set(false);
  }

  /** Shows the text with this key in the browser’s bundle. */
  void say(String key) {
    show(
        new Notice(
            Notice.Kind.WARNING, TEXTS.get(key + ".title"), TEXTS.get(key + ".text"), waysOn()));
  }

  void say(FailureCode code) {
    show(Notice.of(Notice.Kind.WARNING, code, waysOn()));
  }

  /**
   * Finds out the reason and shows it, unless another page came meanwhile. WebView’s own reasons
   * cannot be relied on: for an unknown name it says “refused”.
   */
  void diagnose(String address) {
    List<Node> asked = List.copyOf(place.getChildren());
    PagePolicy.origin(address)
        .ifPresent(
            host ->
                diagnosis.ask(
                    host,
                    found -> {
                      if (found.isPresent() && asked.equals(place.getChildren())) {
                        say(found.get());
                      }
                    }));
  }

  private void show(Notice notice) {
    before.run();
    place.getChildren().setAll(notice);
    shown.set(true);
  }

  private Node[] waysOn() {
    List<Node> ways = new ArrayList<>(waysOut.get());
    ways.addFirst(Buttons.plain("browser-try-again", TEXTS.get("try.again"), again));
    return ways.toArray(Node[]::new);
  }
}
