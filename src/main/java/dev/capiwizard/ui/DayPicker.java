package dev.capiwizard.ui;

import dev.capiwizard.texts.DateStyle;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A day, picked from a calendar that is in the language of the words. FX thread. */
public final class DayPicker extends DatePicker {
  public DayPicker() {
    setEditable(false);
    // The computer’s calendar may be Buddhist or Persian, which the words do not use.
    setChronology(IsoChronology.INSTANCE);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LocalDate day) {
            return day == null ? "" : DateStyle.SHORT_DATE.format(day);
          }

          @Override
          public @Nullable LocalDate fromString(String text) {
            // The day is picked, not typed.
            return getValue();
          }
        });
  }
}
