package dev.capiwizard.steps.signin;

import dev.capiwizard.linkedin.ConversionRule;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckListView;

/** The conversion rules of an account, each with a tick; long lists scroll. FX thread. */
final class RuleList extends CheckListView<ConversionRule> {
  private static final double ROW = 32;
  private static final int MOST_ROWS = 8;

  /**
   * @param all the rules in the order of the list
   * @param ticked the numbers of the rules that are chosen already
   * @param choose gets all ticked rules, in the order of the list, each time a tick changes
   */
  RuleList(
      List<ConversionRule> all, Collection<String> ticked, Consumer<List<ConversionRule>> choose) {
    super(FXCollections.observableArrayList(all));
    setId("rules");
    getStyleClass().add("rule-list");
    setFixedCellSize(ROW);
    setPrefHeight(ROW * Math.min(MOST_ROWS, getItems().size()) + 2);
    setMinHeight(USE_PREF_SIZE);
    setCellFactory(
        list -> {
          CheckBoxListCell<ConversionRule> cell =
              new CheckBoxListCell<>(this::getItemBooleanProperty, new Names());
          cell.setMnemonicParsing(false);
          return cell;
        });
    getItems().stream().filter(rule -> ticked.contains(rule.id())).forEach(getCheckModel()::check);
    getCheckModel()
        .getCheckedItems()
        .addListener(
            (ListChangeListener<ConversionRule>)
                change -> choose.accept(chosen(getCheckModel().getCheckedItems())));
  }

  /** In the order of the list, not of the ticks. */
  private List<ConversionRule> chosen(List<ConversionRule> ticked) {
    return getItems().stream().filter(ticked::contains).toList();
  }

  private static final class Names extends StringConverter<ConversionRule> {
    @Override
    public String toString(ConversionRule rule) {
      return rule == null ? "" : rule.name();
    }

    @Override
    public ConversionRule fromString(String name) {
      throw new UnsupportedOperationException("rules are not typed");
    }
  }
}
