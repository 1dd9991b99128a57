package dev.capiwizard.steps.developerapp;

import dev.capiwizard.connection.AppTask;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.CopyField;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import dev.capiwizard.ui.drawing.Acts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The third task: the redirect URL is put into the app. */
final class RedirectPage {
  private static final Texts TEXTS = Texts.of("developerapp");

  private RedirectPage() {}

  static Node build(DeveloperAppView pages, String redirectUri, Consumer<String> copy) {
    VBox words =
        DeveloperAppView.below(
            pages.opener(AppTask.REDIRECT, "open-auth", "auth.open"),
            Words.text(TEXTS.get("on.that.page"), "soft"),
            new Acts(
                List.of(
                    TEXTS.get("redirect.act.pencil"),
                    TEXTS.get("redirect.act.add"),
                    TEXTS.get("redirect.act.update"))));
    return pages.page(
        AppTask.REDIRECT,
        new Section(
            "",
            CopyField.ofTerm(
                "redirect-url", TEXTS.get("redirect.label"), "redirect-url", redirectUri, copy),
            DeveloperAppView.beside(words, AppTask.REDIRECT, AppDrawings::redirect)));
  }
}
