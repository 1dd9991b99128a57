package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.texts.Invariant;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** One of many is found by a part of its name or number, by keys alone. Driven by TestFX. */
@Timeout(90)
@TestTiers.Heavy
class ChoicesTest {
  private static final int MANY = 500;
  private static final long A_SECOND = 1_000_000_000L;

  private final FxRobot robot = new FxRobot();
  private final List<String> told = new ArrayList<>();
  private ComboBox<String> box;
  private Stage stage;

  @AfterEach
  void close() throws Exception {
    Toolkit.onFx(
        () -> {
          stage.close();
          return true;
        });
  }

  @ParameterizedTest
  @CsvSource({
    "client 457, Client 457 (508000457)",
    "CLIENT 7 (, Client 7 (508000007)",
    "8000312, Client 312 (508000312)",
    "499 client, Client 499 (508000499)",
  })
  void aPartOfNameOrNumberAndEnterChoose(String typed, String expected) throws Exception {
    open(MANY, null);
    find(typed);
    robot.type(KeyCode.ENTER);
    settled();
    assertThat(told).containsExactly(expected);
    assertThat(Toolkit.onFx(() -> box.isFocused())).as("the keys are where they were").isTrue();
  }

  @Test
  void theArrowsLookAndEscapeTakesBack() throws Exception {
    open(MANY, "Client 1 (508000001)");
    find("Client 2");
    robot.type(KeyCode.DOWN, KeyCode.DOWN);
    Toolkit.settle();
    robot.type(KeyCode.ESCAPE);
    settled();
    assertThat(told).isEmpty();
    assertThat(Toolkit.onFx(() -> box.getValue())).isEqualTo("Client 1 (508000001)");
  }

  @Test
  void whereNothingWasTypedTabAndEnterChooseNothing() throws Exception {
    for (KeyCode key : List.of(KeyCode.TAB, KeyCode.ENTER)) {
      open(MANY, null);
      find("");
      robot.type(key);
      settled();
      assertThat(told).isEmpty();
      assertThat(Toolkit.onFx(() -> box.getValue())).isNull();
      close();
    }
  }

  @Test
  void aSearchThatFindsNothingTakesNothingAway() throws Exception {
    open(MANY, "Client 1 (508000001)");
    find("nobody");
    robot.type(KeyCode.ENTER);
    settled();
    assertThat(told).isEmpty();
    assertThat(Toolkit.onFx(() -> box.getValue())).isEqualTo("Client 1 (508000001)");
  }

  @Test
  void fiveHundredOpenWithoutAStall() throws Exception {
    open(MANY, null);
    long before = onFxThread();
    find("");
    Toolkit.frames(3);
    assertThat(onFxThread() - before).as("the FX thread’s own time").isLessThan(A_SECOND);
  }

  @Test
  void itTellsAScreenReaderWhatItIs() throws Exception {
    open(MANY, null);
    find("");
    assertThat(Toolkit.onFx(() -> box.getAccessibleText())).isEqualTo("Ad account");
    assertThat(Toolkit.onFx(() -> field().getAccessibleText())).contains("Ad account");
    assertThat(Toolkit.onFx(() -> field().getPromptText())).isNotBlank();
  }

  @Test
  void fewNeedNoSearch() throws Exception {
    open(Choices.FEW, null);
    assertThat(Toolkit.onFx(() -> box.getClass())).isEqualTo(ComboBox.class);
    Toolkit.onFx(
        () -> {
          box.setValue(box.getItems().get(2));
          return true;
        });
    settled();
    assertThat(told).hasSize(1);
  }

  private void open(int count, @Nullable String now) throws Exception {
    told.clear();
    List<String> all =
        IntStream.rangeClosed(1, count)
            .mapToObj(one -> Invariant.format("Client %d (%d)", one, 508_000_000 + one))
            .toList();
    Toolkit.onFx(
        () -> {
          box = Choices.of("Ad account", all, now, told::add);
          stage = new Stage();
          stage.setScene(new Scene(new VBox(20, box, new Button("after")), 500, 400));
          stage.show();
          box.requestFocus();
          return true;
        });
    Toolkit.frames(3);
  }

  /** Opens the list by the keyboard and types into its field. */
  private void find(String text) throws Exception {
    robot.type(KeyCode.DOWN);
    Toolkit.await(() -> field().isFocused());
    for (String one : text.split("")) {
      Toolkit.onFx(
          () -> {
            field().appendText(one);
            return true;
          });
    }
    Toolkit.frames(2);
  }

  private void settled() throws Exception {
    Toolkit.await(() -> !box.isShowing());
    Toolkit.settle();
  }

  private TextField field() {
    return (TextField) box.lookup("#search");
  }

  private static long onFxThread() throws Exception {
    return Toolkit.onFx(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }
}
