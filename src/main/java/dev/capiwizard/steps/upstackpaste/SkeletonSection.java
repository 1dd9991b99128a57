package dev.capiwizard.steps.upstackpaste;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import dev.capiwizard.upstack.PageSkeleton;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows the skeleton of a page, and keeps it for the report once the person says so. FX thread. */
final class SkeletonSection extends VBox {
  private static final Texts TEXTS = Texts.of("upstack");

  private final Label answer = Words.text("", "soft");

  /**
   * @param keep keeps it, and tells null or what went wrong
   * @param back shows the page again
   */
  SkeletonSection(
      PageSkeleton skeleton,
      BiConsumer<PageSkeleton, Consumer<@Nullable FailureCode>> keep,
      Runnable back) {
    super(12);
    Label lines = new Label(String.join("\n", skeleton.lines()));
    lines.setId("skeleton");
    lines.getStyleClass().add("report-preview");
    lines.setWrapText(true);
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("report-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button kept = Buttons.primary("keep-skeleton", TEXTS.get("skeleton.keep"), () -> {});
    kept.setOnAction(
        press -> {
          kept.setDisable(true);
          keep.accept(skeleton, problem -> said(kept, problem));
        });
    getChildren()
        .setAll(
            new Section(TEXTS.get("skeleton.heading"), Words.text(TEXTS.get("skeleton.text"))),
            scroll,
            new FlowPane(
                8, 8, kept, Buttons.plain("skeleton-back", TEXTS.get("skeleton.back"), back)),
            answer);
    answer.setId("skeleton-answer");
    setPadding(new Insets(0, 0, 16, 0));
  }

  private void said(Button kept, @Nullable FailureCode problem) {
    kept.setDisable(problem == null);
    answer.setText(problem == null ? TEXTS.get("skeleton.kept") : FailureTexts.line(problem));
  }
}
