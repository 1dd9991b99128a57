package dev.capiwizard.window;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.support.CallerState;
import dev.capiwizard.support.ReportSource;
import dev.capiwizard.support.SupportReport;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.FilePicker;
import dev.capiwizard.ui.Overlay;
import dev.capiwizard.ui.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows a report before it is saved, and saves it where the person chooses. FX thread. */
final class ReportDialog {
  private static final Texts TEXTS = Texts.of("report");
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final Background background;
  private final FilePicker files;
  private final Supplier<ReportSource> source;
  private final CallerState caller;
  private final Overlay overlay;
  private final CheckBox names = new CheckBox(TEXTS.get("names"));
  private final CheckBox logs = new CheckBox(TEXTS.get("logs"));
  private final Label preview = new Label();
  private final Label answer = Words.text("", "soft");
  private final Button save = Buttons.primary("report-save", TEXTS.get("save"), this::save);
  private Background.Running making = () -> {};
  private @Nullable SupportReport report;

  /**
   * @param source called in the background
   */
  ReportDialog(
      Background background,
      FilePicker files,
      Supplier<ReportSource> source,
      CallerState caller,
      Overlay overlay) {
    this.background = background;
    this.files = files;
    this.source = source;
    this.caller = caller;
    this.overlay = overlay;
  }

  void open() {
    names.setId("report-names");
    logs.setId("report-logs");
    logs.setSelected(true);
    names.selectedProperty().addListener((observable, before, now) -> make());
    logs.selectedProperty().addListener((observable, before, now) -> make());
    preview.setId("report-preview");
    preview.getStyleClass().add("report-preview");
    preview.setWrapText(true);
    answer.setId("report-answer");
    ScrollPane scroll = new ScrollPane(preview);
    scroll.setFitToWidth(true);
    scroll.setPrefHeight(230);
    scroll.getStyleClass().add("report-scroll");
    Button close = Buttons.plain("report-close", TEXTS.get("close"), this::close);
    VBox box =
        new VBox(
            12,
            Words.heading(TEXTS.get("heading")),
            Words.text(TEXTS.get("text")),
            new VBox(6, names, logs),
            scroll,
            answer,
            new HBox(8, save, close));
    box.getStyleClass().add("dialog-box");
    overlay.show(box, close);
    make();
  }

  private void close() {
    making.cancel();
    overlay.hide();
  }

  private void make() {
    making.cancel();
    report = null;
    save.setDisable(true);
    preview.setText("");
    answer.setText(TEXTS.get("making"));
    boolean withNames = names.isSelected();
    boolean withLogs = logs.isSelected();
    making =
        background.run(
            DEADLINE,
            () -> SupportReport.make(source.get(), caller, withNames, withLogs),
            this::show,
            failure -> answer.setText(FailureTexts.line(failure.code())));
  }

  private void show(SupportReport made) {
    report = made;
    save.setDisable(false);
    preview.setText(String.join("\n", made.lines()));
    answer.setText(
        made.leftOut().isEmpty() ? "" : TEXTS.get("left.out", String.join(" ", made.leftOut())));
  }

  private void save() {
    SupportReport made = report;
    if (made != null) {
      files.save(TEXTS.get("file")).ifPresent(file -> write(made, file));
    }
  }

  private void write(SupportReport made, Path file) {
    background.run(
        DEADLINE,
        () -> {
          made.save(file);
          return file;
        },
        saved -> answer.setText(TEXTS.get("saved", saved)),
        this::failed);
  }

  private void failed(FailureException failure) {
    answer.setText(FailureTexts.line(failure.code()) + " " + failure.detail());
  }
}
