package dev.capiwizard.steps.signin;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.texts.DateStyle;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.DayPicker;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.ShownFindings;
import dev.capiwizard.ui.Words;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Lets the person enter the end of a token that LinkedIn does not tell. FX thread. */
final class EndSection extends VBox {
  private static final Texts TEXTS = Texts.of("signin");

  private final TokenEnd end;
  private final DayPicker picker = new DayPicker();
  private final Label message = Words.text("", "field-message", "bad");

  EndSection(TokenEnd end) {
    this.end = end;
    picker.setId("ends-on");
    picker.setAccessibleText(TEXTS.get("quick.end.label"));
    picker.setPromptText(TEXTS.get("quick.end.label"));
    end.lastDay().ifPresent(picker::setValue);
    picker.valueProperty().addListener((observable, before, now) -> take(now));
    message.managedProperty().bind(message.visibleProperty());
    message.setVisible(false);
    getChildren()
        .setAll(
            new Section(
                TEXTS.get("quick.end.heading"),
                Words.text(TEXTS.get("quick.end.text")),
                new FlowPane(
                    12,
                    4,
                    picker,
                    Buttons.link("end-unknown", TEXTS.get("quick.end.clear"), this::clear)),
                message));
  }

  private void clear() {
    picker.setValue(null);
  }

  private void take(@Nullable LocalDate day) {
    Optional<FailureCode> problem = end.endsOn(day);
    message.setVisible(problem.isPresent());
    problem.ifPresent(
        code -> {
          message.setText(FailureTexts.line(code) + stays());
          ShownFindings.mark(message, code);
        });
  }

  /** A day that is refused takes nothing away, which the field, showing that day, does not say. */
  private String stays() {
    return end.lastDay()
        .map(day -> " " + TEXTS.get("quick.end.stays", DateStyle.SHORT_DATE.format(day)))
        .orElse("");
  }
}
