package dev.capiwizard.steps.upstackpaste;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Notice;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/**
 * Asks which of several fields is LinkedIn’s. The page outlines each with its number; here is a
 * button for each. FX thread.
 */
final class WhichField {
  private static final Texts TEXTS = Texts.of("upstack");

  private WhichField() {}

  /**
   * @param names the names of the fields’ parts of the page, in their order; a name may be empty
   * @param choose gets the index of the chosen field, from 0
   * @param none runs if the person means none of them
   */
  static Node ask(List<String> names, IntConsumer choose, Runnable none) {
    FlowPane ways = new FlowPane(8, 8);
    ways.setPrefWrapLength(640);
    for (int place = 0; place < names.size(); place++) {
      int chosen = place;
      String number = TEXTS.get("which.number", place + 1);
      String name = names.get(place);
      ways.getChildren()
          .add(
              Buttons.plain(
                  "field-" + (place + 1),
                  name.isEmpty() ? number : TEXTS.get("which.named", place + 1, name),
                  () -> choose.accept(chosen)));
    }
    ways.getChildren().add(Buttons.link("field-none", TEXTS.get("which.none"), none));
    FailureCode code = FailureCode.UPSTACK_WHICH_FIELD;
    return Notice.titled(Notice.Kind.INFO, code, FailureTexts.next(code), ways);
  }
}
