package dev.capiwizard.steps.signin;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.CheckWords;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.linkedin.AccountRole;
import dev.capiwizard.linkedin.AdAccount;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.CheckLine;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * Asks whose accounts these are: the person’s own browser may be signed in to LinkedIn as somebody
 * else. The token is not kept before the answer. FX thread.
 */
final class AccountOwner {
  private static final Texts TEXTS = Texts.of("signin");

  /** More of them say no more about whose they are. */
  private static final int MOST = 6;

  private final SignInModel model;
  private final Runnable yes;
  private final Runnable here;

  /**
   * @param yes keeps the token and goes on
   * @param here signs in anew in this window, where nobody is signed in yet
   */
  AccountOwner(SignInModel model, Runnable yes, Runnable here) {
    this.model = model;
    this.yes = yes;
    this.here = here;
  }

  Node build() {
    VBox content = new VBox(16, question());
    model
        .seen()
        .flatMap(LinkedInReading::problem)
        .ifPresent(code -> content.getChildren().add(problem(code)));
    return content;
  }

  private Section question() {
    List<AccountRole> accounts = model.seen().map(LinkedInReading::accounts).orElse(List.of());
    Section section = new Section(TEXTS.get("owner.heading"));
    section.setId("account-owner");
    section
        .getChildren()
        .add(Words.text(TEXTS.get(accounts.isEmpty() ? "owner.none" : "owner.text")));
    accounts.stream().limit(MOST).map(this::line).forEach(section.getChildren()::add);
    if (accounts.size() > MOST) {
      section
          .getChildren()
          .add(Words.text(TEXTS.get("owner.more", accounts.size() - MOST), "soft"));
    }
    section
        .getChildren()
        .addAll(
            Words.text(TEXTS.get("owner.why"), "soft"),
            new FlowPane(
                12,
                8,
                Buttons.primary("confirm-owner", TEXTS.get("owner.yes"), yes),
                Buttons.plain("sign-in-here", TEXTS.get("owner.no"), here),
                Buttons.link("cancel-sign-in", TEXTS.get("cancel"), model::cancel)));
    return section;
  }

  private Node line(AccountRole role) {
    String number = AdAccount.number(role.accountUrn());
    String name =
        model
            .seen()
            .map(LinkedInReading::accountNames)
            .map(names -> names.get(role.accountUrn()))
            .orElse("");
    String named = name.isEmpty() ? number : TEXTS.get("choice.named", name, number);
    return new CheckLine(
        role.maySendConversions() ? CheckLine.Mark.OK : CheckLine.Mark.NOTE,
        TEXTS.get("owner.account", named, CheckWords.roleWords(role.role())));
  }

  private static Node problem(FailureCode code) {
    return Notice.of(Notice.Kind.PROBLEM, code);
  }
}
