package dev.capiwizard.steps.signin;

import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Page;
import javafx.beans.value.ObservableBooleanValue;

/** The heading of step 5 and the sentence below it, as far as the sign-in has come. FX thread. */
final class SignInHeading {
  private static final Texts TEXTS = Texts.of("signin");

  private final SignInModel model;
  private final Page page;
  private final ObservableBooleanValue works;

  /**
   * @param works whether LinkedIn’s page goes on by itself
   */
  SignInHeading(SignInModel model, Page page, ObservableBooleanValue works) {
    this.model = model;
    this.page = page;
    this.works = works;
    works.addListener((observable, before, now) -> showWork());
  }

  static Page page() {
    return Page.filling(TEXTS.get("heading"), TEXTS.get("lead"));
  }

  void show() {
    boolean waits = isAtLinkedIn() && works.get();
    page.setTitle(TEXTS.get(waits ? "waits.heading" : "heading"));
    page.setLead(TEXTS.get(waits ? "waits.lead" : lead()));
  }

  private String lead() {
    return switch (model.phase().get()) {
      case AT_LINKEDIN -> "lead.at";
      case UNCONFIRMED -> "lead.owner";
      case DONE ->
          !model.ruleForm().isOpen()
              ? "lead.done"
              : model.ruleForm().isUnconfirmed() ? "lead.unconfirmed" : "lead.rule";
      default -> "lead";
    };
  }

  /** Nobody is asked for anything while LinkedIn’s page goes on by itself. */
  private void showWork() {
    if (isAtLinkedIn()) {
      model.state().set(TEXTS.get(works.get() ? "missing.linkedin" : "missing.return"));
      show();
    }
  }

  private boolean isAtLinkedIn() {
    return model.phase().get() == Phase.AT_LINKEDIN;
  }
}
