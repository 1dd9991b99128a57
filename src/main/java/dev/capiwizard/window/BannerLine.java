package dev.capiwizard.window;

import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The banners in one line, however many there are: the world and the most urgent other one. The
 * rest, and whole sentences where the line has no room for them, come on a press. FX thread.
 */
final class BannerLine extends VBox {
  /** Whose banner it is: the world’s, then the most urgent first. */
  enum Slot {
    WORLD,
    UNSAVED,
    QUESTION,
    MESSAGE,
    MEMORY,
    SHARE
  }

  /**
   * One message.
   *
   * @param brief stands for the text where other banners want room, too
   */
  record Banner(String icon, String brief, String text, List<Node> actions) {
    Banner {
      actions = List.copyOf(actions);
    }
  }

  private static final Texts TEXTS = Texts.of("window");

  private final Map<Slot, Banner> banners = new EnumMap<>(Slot.class);
  private final Button more = Buttons.link("banners-more", "", this::toggle);
  private boolean whole;

  BannerLine() {
    getStyleClass().add("banners");
  }

  /** Sets the banner of a slot; null removes it. */
  void set(Slot slot, @Nullable Banner banner) {
    if (banner == null) {
      banners.remove(slot);
    } else {
      banners.put(slot, banner);
    }
    if (banners.isEmpty()) {
      whole = false;
    }
    show();
  }

  private void toggle() {
    whole = !whole;
    show();
    more.requestFocus();
  }

  private void show() {
    getChildren().clear();
    if (banners.isEmpty()) {
      return;
    }
    if (whole) {
      more.setText(TEXTS.get("banners.less"));
      Collection<Banner> all = banners.values();
      all.forEach(one -> getChildren().add(new HBox(16, grown(part(one, true)))));
      ((HBox) getChildren().getFirst()).getChildren().add(more);
    } else {
      List<Banner> shown = urgent();
      int hidden = banners.size() - shown.size();
      more.setText(hidden == 0 ? TEXTS.get("banners.more") : TEXTS.get("banners.hidden", hidden));
      HBox line = new Line(shown.stream().map(one -> part(one, false)).toList(), hidden > 0);
      getChildren().add(line);
    }
    getChildren().forEach(one -> one.getStyleClass().add("banner"));
  }

  /** The world’s, and the most urgent of the others. */
  private List<Banner> urgent() {
    return Stream.concat(
            Stream.ofNullable(banners.get(Slot.WORLD)),
            banners.entrySet().stream()
                .filter(one -> one.getKey() != Slot.WORLD)
                .map(Map.Entry::getValue)
                .limit(1))
        .toList();
  }

  private HBox part(Banner banner, boolean wraps) {
    boolean alone = banners.size() == 1;
    Label label = new Label(wraps || alone ? banner.text() : banner.brief());
    label.setWrapText(wraps);
    label.setMinHeight(wraps ? USE_PREF_SIZE : 0);
    label.setMinWidth(0);
    label.setAccessibleText(banner.text());
    if (!wraps) {
      label.setTooltip(new Tooltip(banner.text()));
    }
    FontIcon icon = new FontIcon(banner.icon());
    HBox part = new HBox(icon, label);
    // Its words may be cut, its actions never.
    part.getStyleClass().add("banner-part");
    for (Node action : banner.actions()) {
      part.getChildren().add(action);
      if (action instanceof Button button) {
        button.setMinWidth(USE_PREF_SIZE);
      }
    }
    // What is said first stands at the left, what can be done about it at the right.
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return part;
  }

  private static HBox grown(HBox part) {
    HBox.setHgrow(part, Priority.ALWAYS);
    return part;
  }

  /** One line; its last button is there if something is hidden or cut. */
  private final class Line extends HBox {
    private final List<Label> labels;
    private final boolean hides;

    Line(List<HBox> parts, boolean hides) {
      super(16);
      this.hides = hides;
      this.labels =
          parts.stream()
              .flatMap(part -> part.getChildren().stream())
              .filter(Label.class::isInstance)
              .map(Label.class::cast)
              .toList();
      getChildren().addAll(parts);
      // The last one is as wide as there is room, so that what can be done stands at the right.
      HBox.setHgrow(parts.getLast(), Priority.ALWAYS);
      getChildren().add(more);
      more.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void layoutChildren() {
      super.layoutChildren();
      // Its room is always kept, so that nothing moves when it comes.
      more.setVisible(
          hides
              || labels.stream()
                  .anyMatch(
                      one ->
                          one.getWidth() + 1 < one.prefWidth(-1)
                              || !one.getText().equals(one.getAccessibleText())));
    }
  }
}
