package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.FindingCard;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.StatusPageButton;
import dev.capiwizard.ui.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** Why the sign-in failed, and the way on that fits: to mend something first, or to try again. */
final class FailedSignIn {
  private static final Texts TEXTS = Texts.of("signin");

  private final SignInModel model;
  private final SignInWays ways;
  private final Runnable again;
  private final Runnable ownBrowser;
  private final Consumer<URI> open;
  private final Consumer<StepId> mend;
  private final Consumer<String> copy;

  /**
   * @param ways which way comes first
   * @param again signs in here once more
   * @param ownBrowser signs in by the person’s own browser
   * @param open opens a page in the person’s own browser
   * @param mend opens the step where the reason can be mended
   * @param copy puts a message to somebody else on the clipboard
   */
  FailedSignIn(
      SignInModel model,
      SignInWays ways,
      Runnable again,
      Runnable ownBrowser,
      Consumer<URI> open,
      Consumer<StepId> mend,
      Consumer<String> copy) {
    this.model = model;
    this.ways = ways;
    this.again = again;
    this.ownBrowser = ownBrowser;
    this.open = open;
    this.mend = mend;
    this.copy = copy;
  }

  FailureCode code() {
    return model.failure().map(failure -> failure.code()).orElse(FailureCode.INTERNAL);
  }

  /** Whether the way on is the field for a token. */
  boolean isToBePastedAgain() {
    return code().fix() == FailureCode.Fix.PASTE_AGAIN;
  }

  /** The nodes at the top of the page. */
  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        new FindingCard(Notice.Kind.PROBLEM, code(), model.choice().accountName(), copy, waysOn())
            .leading());
    if (!model.pasteNotes().isEmpty()) {
      nodes.add(Words.text(model.pasteNotes(), "soft"));
    }
    return nodes;
  }

  private Button[] waysOn() {
    return switch (code().fix()) {
      case DEVELOPER_APP -> mendAt(StepId.APP);
      case PRODUCTS -> mendAt(StepId.PRODUCTS);
      // No button: the field is below.
      case PASTE_AGAIN -> new Button[0];
      default ->
          Stream.concat(
                  ways
                      .inOrder(
                          Buttons.plain(
                              "sign-in-here",
                              TEXTS.get(ways.first("again", "sign.in.here")),
                              again),
                          Buttons.external(
                              Buttons.plain(
                                  "use-my-browser", TEXTS.get("sign.in.own"), ownBrowser)))
                      .stream(),
                  StatusPageButton.of(code(), open).stream())
              .toArray(Button[]::new);
    };
  }

  /** Another sign-in fails the same way until that step is seen to; it is allowed all the same. */
  private Button[] mendAt(StepId step) {
    Button anew =
        Buttons.plain("sign-in-here", TEXTS.get("sign.in.again"), ways.first(again, ownBrowser));
    return new Button[] {
      Buttons.plain("fix-" + step, TEXTS.get("fix." + step), () -> mend.accept(step)),
      ways.ownBrowserFirst() ? Buttons.external(anew) : anew
    };
  }
}
