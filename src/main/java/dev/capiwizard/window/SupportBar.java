package dev.capiwizard.window;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.Way;
import dev.capiwizard.platform.ProgramVersion;
import dev.capiwizard.platform.SystemClipboard;
import dev.capiwizard.platform.managed.Managed;
import dev.capiwizard.platform.managed.ManagedDefaults;
import dev.capiwizard.support.CallerState;
import dev.capiwizard.support.CallerWords;
import dev.capiwizard.support.ReportSource;
import dev.capiwizard.support.ScreenCode;
import dev.capiwizard.support.StoredCallerState;
import dev.capiwizard.support.SupportCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.FilePicker;
import dev.capiwizard.ui.Overlay;
import dev.capiwizard.ui.ScreenCover;
import dev.capiwizard.ui.ShownFindings;
import dev.capiwizard.ui.Words;
import dev.capiwizard.wizard.WizardModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The quiet line at the foot of every screen: whom to ask, the screen’s code, and the support code
 * to read out. FX thread.
 */
final class SupportBar {
  private static final Texts TEXTS = Texts.of("window");

  private static final double NARROW = 860;

  private final AppContext context;
  private final Background background;
  private final SystemClipboard clipboard;
  private final FilePicker files;
  private final Overlay overlay;
  private final StackPane frame = new StackPane();
  private final HBox bar = new HBox();
  private final Label code = new Label();
  private final Button share;
  private final Button help = Buttons.link("get-help", TEXTS.get("help"), this::help);
  private @Nullable Button toRehearse;
  private final Supplier<@Nullable Node> content;
  private ScreenCode screen = ScreenCode.WELCOME;
  private @Nullable WizardModel wizard;
  private @Nullable String connection;

  /**
   * @param window the window’s content, which gets the line at its foot
   * @param share covers private names, and shows them again
   * @param rehearse leads from the welcome to the situations; null where there are none
   */
  SupportBar(
      AppContext context,
      Background background,
      SystemClipboard clipboard,
      FilePicker files,
      BorderPane window,
      Runnable share,
      @Nullable Runnable rehearse) {
    this.background = background;
    this.files = files;
    this.context = context;
    this.clipboard = clipboard;
    this.content = window::getCenter;
    this.share = Buttons.link("screen-share", TEXTS.get("share.switch"), share);
    Label contact = new Label(contact());
    contact.setId("support-contact");
    // A narrow window shows it in two lines: nobody can call a number that is cut off.
    contact.setWrapText(true);
    contact.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(contact, Priority.ALWAYS);
    code.setId("screen-code");
    bar.getStyleClass().add("support-bar");
    if (rehearse != null) {
      toRehearse = Buttons.link("rehearse", Texts.of("home").get("rehearse"), rehearse);
      bar.getChildren().add(toRehearse);
    }
    Button toCode = Buttons.link("support-code", TEXTS.get("support.code"), this::showCode);
    Button toReport = Buttons.link("support-report", TEXTS.get("support.report"), this::showReport);
    bar.getChildren().addAll(contact, help, this.share, toCode, toReport, code);
    if (!contact.getText().isEmpty()) {
      // The room is for whom to ask; help leads to both as well.
      for (Button one : List.of(toCode, toReport)) {
        one.visibleProperty().bind(bar.widthProperty().greaterThan(NARROW));
        one.managedProperty().bind(one.visibleProperty());
      }
    }
    VBox.setVgrow(window, Priority.ALWAYS);
    // Keys and screen readers reach the foot after everything above it.
    VBox whole = new VBox(window, bar);
    overlay = new Overlay(whole);
    frame.getChildren().addAll(whole, overlay);
    at(ScreenCode.WELCOME, null, null);
  }

  /** The window’s content, with the layers in front of it. */
  StackPane frame() {
    return frame;
  }

  /** Another screen came to the front. */
  void at(ScreenCode now, @Nullable WizardModel model, @Nullable String connectionId) {
    screen = now;
    wizard = model;
    connection = connectionId;
    // In a step, the link to help stands at the side.
    show(help, model == null);
    if (toRehearse != null) {
      show(toRehearse, now == ScreenCode.WELCOME);
    }
    String shown = now.id(way());
    code.setText(shown);
    code.setAccessibleText(TEXTS.get("screen.code", shown));
  }

  /** The way of the connection that is open. */
  private Way way() {
    return Optional.ofNullable(connection)
        .flatMap(context.connections()::find)
        .map(Connection::way)
        .orElse(Way.DEVELOPER_APP);
  }

  private static void show(Button link, boolean shown) {
    link.setVisible(shown);
    link.setManaged(shown);
  }

  /** Shows what somebody who is stuck can do, for the screen in front. */
  void help() {
    String words = Managed.defaults().support().words();
    new HelpPanel(overlay, words, this::showReport, clipboard::copy)
        .open(SupportCode.encode(state()), screen.step());
  }

  /** Names are covered, or shown again. */
  void share(boolean on) {
    share.setText(TEXTS.get(on ? "share.switch.off" : "share.switch"));
  }

  /** Whom to ask, as the managed defaults name them. */
  private static String contact() {
    ManagedDefaults set = Managed.defaults();
    String contact = set.support().words();
    return Stream.of(set.company(), contact.isEmpty() ? "" : TEXTS.get("support.help", contact))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** Where the person stands now. */
  CallerState state() {
    Connection now = connection();
    CallerState stored =
        StoredCallerState.state(
            now,
            context.endpoints().world(),
            ProgramVersion.text(),
            screen,
            // Home shows many: there, the finding is that of the same connection as the days.
            connection == null
                ? null
                : ShownFindings.in(content.get()).stream().findFirst().orElse(null),
            context
                .secrets(now == null ? context.endpoints().world() : now.endpoints().world())
                .storage(),
            context.clock().instant());
    WizardModel open = wizard;
    return open == null
        ? stored
        : new CallerState(
            stored.world(),
            stored.system(),
            stored.version(),
            screen,
            stored.way(),
            statuses(open),
            stored.finding(),
            stored.daysLeft(),
            stored.storage());
  }

  private static List<StepStatus> statuses(WizardModel open) {
    List<StepStatus> all =
        new ArrayList<>(Collections.nCopies(StepId.ALL.size(), StepStatus.TO_DO));
    for (int i = 0; i < open.steps().size(); i++) {
      all.set(open.steps().get(i).id().index(), open.status(i));
    }
    return all;
  }

  /** The connection that is open; on Home, the one whose token ends first. */
  private @Nullable Connection connection() {
    if (connection != null) {
      return context.connections().find(connection).orElse(null);
    }
    return context.connections().all().stream()
        .min(
            Comparator.comparingInt(
                one -> {
                  Integer days = StoredCallerState.daysLeft(one, context.clock().instant());
                  return days == null ? Integer.MAX_VALUE : days;
                }))
        .orElse(null);
  }

  private void showReport() {
    new ReportDialog(background, files, this::source, state(), overlay).open();
  }

  private ReportSource source() {
    return context.report();
  }

  private void showCode() {
    CallerState state = state();
    String digits = SupportCode.encode(state);
    Label big = new Label(digits);
    big.setId("support-code-digits");
    big.getStyleClass().addAll("support-digits", ScreenCover.SHAREABLE);
    big.setAccessibleText(HelpPanel.spoken(digits));
    VBox carried = new VBox(4);
    for (String line : CallerWords.lines(state)) {
      carried.getChildren().add(Words.text(line, "soft"));
    }
    Button close = Buttons.plain("code-close", TEXTS.get("close"), overlay::hide);
    show(
        TEXTS.get("support.code"),
        List.of(
            Words.text(TEXTS.get("support.code.text")),
            big,
            Words.text(TEXTS.get("support.code.carries"), "soft-title"),
            carried),
        close,
        Buttons.primary("code-copy", TEXTS.get("support.code.copy"), () -> clipboard.copy(digits)),
        close);
  }

  private void show(String title, List<Node> content, Node focus, Node... buttons) {
    VBox box = new VBox(14, Words.heading(title));
    box.getChildren().addAll(content);
    box.getChildren().add(new HBox(8, buttons));
    box.getStyleClass().add("dialog-box");
    overlay.show(box, focus);
  }
}
