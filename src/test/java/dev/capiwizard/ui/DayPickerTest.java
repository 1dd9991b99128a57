package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.Locales;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.texts.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.stage.Stage;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The words that JavaFX brings of its own, once the program has begun. */
@Timeout(60)
@TestTiers.Heavy
class DayPickerTest {
  static final List<String> TAGS = Locales.TAGS;

  @ParameterizedTest
  @FieldSource("TAGS")
  void theCalendarAndTheDayAreInTheLanguageOfTheWords(String tag) throws Exception {
    List<String> shown =
        Locales.on(
            tag,
            () -> {
              Language.use(Locale.getDefault());
              return Toolkit.onFx(DayPickerTest::calendar);
            });

    assertThat(shown).contains("22 Jan 2027", "January", "2027", "Mon", "22", "31");
  }

  @ParameterizedTest
  @FieldSource("TAGS")
  void buttonsOfJavaFxAreInTheLanguageOfTheWords(String tag) throws Exception {
    assertThat(
            Locales.on(
                tag,
                () -> {
                  Language.use(Locale.getDefault());
                  return Toolkit.onFx(() -> ButtonType.CANCEL.getText());
                }))
        .isEqualTo("Cancel");
  }

  /** English words begin at the left, on a computer that reads from the right as well. */
  @ParameterizedTest
  @FieldSource("TAGS")
  void aWindowIsNotMirrored(String tag) throws Exception {
    assertThat(
            Locales.on(
                tag,
                () -> Toolkit.onFx(() -> new Scene(new DayPicker()).getEffectiveNodeOrientation())))
        .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
  }

  private static List<String> calendar() {
    DayPicker picker = new DayPicker();
    picker.setValue(LocalDate.of(2027, 1, 22));
    Stage stage = new Stage();
    stage.setScene(new Scene(picker));
    stage.show();
    try {
      picker.show();
      Node content = ((DatePickerSkin) picker.getSkin()).getPopupContent();
      content.applyCss();
      List<String> texts =
          content.lookupAll("*").stream()
              .filter(Labeled.class::isInstance)
              .map(node -> String.valueOf(((Labeled) node).getText()))
              .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
      texts.add(picker.getEditor().getText());
      return texts;
    } finally {
      stage.hide();
    }
  }
}
