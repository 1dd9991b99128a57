package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A text that is typed is saved as a whole, and never lost. */
@Timeout(60)
@TestTiers.Heavy
class TypedTextTest {
  private final List<String> taken = new ArrayList<>();
  private TextField field;
  private TextField other;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    Toolkit.onFx(
        () -> {
          field = new TextField("Ac");
          other = new TextField();
          stage = new Stage();
          stage.setScene(new Scene(new VBox(field, other), 300, 200));
          stage.show();
          stage.requestFocus();
          TypedText.follow(field, taken::add);
          field.requestFocus();
          field.end();
          return true;
        });
    Toolkit.await(field::isFocused);
  }

  @AfterEach
  void close() throws Exception {
    onFx(stage::hide);
  }

  @Test
  void afterAPauseItIsTakenOnce() throws Exception {
    onFx(() -> Toolkit.type(field, "me Ads"));
    assertThat(taken).as("while it is typed").isEmpty();
    Toolkit.await(() -> !taken.isEmpty());
    assertThat(taken).containsExactly("Acme Ads");
    onFx(other::requestFocus);
    Toolkit.settle();
    assertThat(taken).as("left unchanged").hasSize(1);
  }

  @Test
  void leavingTheFieldTakesIt() throws Exception {
    onFx(
        () -> {
          Toolkit.type(field, "me");
          other.requestFocus();
        });
    assertThat(taken).containsExactly("Acme");
  }

  @Test
  void enterTakesIt() throws Exception {
    onFx(
        () -> {
          Toolkit.type(field, "me");
          field.fireEvent(new ActionEvent());
        });
    assertThat(taken).containsExactly("Acme");
  }

  @Test
  void whatIsPastedIsTakenAtOnce() throws Exception {
    onFx(() -> field.setText("86pracapp1acme"));
    assertThat(taken).containsExactly("86pracapp1acme");
  }

  @Test
  void halfOfASecretIsNotTakenInAPause() throws Exception {
    List<String> whole = new ArrayList<>();
    onFx(
        () -> {
          TypedText.followWhole(other, whole::add);
          other.requestFocus();
          Toolkit.type(other, "WPL_AP1.half");
          field.requestFocus();
          Toolkit.type(field, "me");
        });
    assertThat(whole).containsExactly("WPL_AP1.half");
    onFx(
        () -> {
          other.requestFocus();
          other.end();
          Toolkit.type(other, "x");
          field.setText("Acme A");
          Toolkit.type(field, "x");
        });
    // The other field’s pause began later and is over: this one’s would be, too.
    Toolkit.await(() -> taken.contains("Acme Ax") || taken.size() > 2);
    assertThat(whole).hasSize(1);
  }

  @Test
  void aScreenThatGoesTakesIt() throws Exception {
    onFx(
        () -> {
          Toolkit.type(field, "me");
          ((VBox) field.getParent()).getChildren().remove(field);
        });
    assertThat(taken).containsExactly("Acme");
  }

  @Test
  void aWindowThatClosesTakesIt() throws Exception {
    onFx(
        () -> {
          Toolkit.type(field, "me");
          stage.hide();
        });
    assertThat(taken).containsExactly("Acme");
  }

  private static void onFx(Runnable work) throws Exception {
    Toolkit.onFx(
        () -> {
          work.run();
          return true;
        });
  }
}
