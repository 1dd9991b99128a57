package dev.capiwizard.window;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.KeychainId;
import dev.capiwizard.connection.KeychainId.FolderDecision;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.Buttons;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Messages that belong on every screen, such as another world, no keychain, unsaved changes. */
public final class Banners extends VBox {
  private static final Texts TEXTS = Texts.of("window");
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final VBox world = new VBox();
  private final VBox share = new VBox();
  private final VBox memory = new VBox();
  private final VBox unsaved = new VBox();
  private final VBox message = new VBox();
  private @Nullable Node besideRehearsal;

  public Banners() {
    getChildren().addAll(world, share, memory, unsaved, message);
  }

  public void world(Endpoints endpoints, @Nullable Runnable endRehearsal) {
    switch (endpoints.world()) {
      case REAL -> world.getChildren().clear();
      case PRACTICE ->
          world
              .getChildren()
              .setAll(banner("fth-life-buoy", TEXTS.get("practice"), links(endRehearsal)));
      case OTHER ->
          world
              .getChildren()
              .setAll(
                  banner(
                      "fth-alert-triangle",
                      TEXTS.get(
                          "other",
                          endpoints.authorization().getHost(),
                          endpoints.upstack().getHost())));
    }
  }

  /** Puts a link beside the words that this is a rehearsal, the next time they are shown. */
  public void besideRehearsal(@Nullable Node link) {
    besideRehearsal = link;
  }

  /** Says, for as long as it lasts, that names are covered. */
  public void share(boolean on, Runnable end) {
    share.getChildren().clear();
    if (on) {
      share
          .getChildren()
          .add(
              banner(
                  "fth-eye-off",
                  TEXTS.get("share"),
                  Buttons.link("end-share", TEXTS.get("share.end"), end)));
    }
  }

  private Node[] links(@Nullable Runnable endRehearsal) {
    return Stream.of(
            besideRehearsal,
            endRehearsal == null
                ? null
                : Buttons.link("end-rehearsal", TEXTS.get("practice.end"), endRehearsal))
        .filter(Objects::nonNull)
        .toArray(Node[]::new);
  }

  /**
   * Says, for as long as it lasts, that secrets are in memory only; if the data folder looks like a
   * copy, asks about it.
   *
   * @param stores the stores of all worlds: a secret in memory concerns every screen
   * @return ends the watching
   */
  public Runnable watch(Collection<SecretStore> stores, KeychainId id, Background background) {
    List<Runnable> ends =
        stores.stream()
            .map(one -> one.listen(now -> background.onFx(() -> show(stores, id, background))))
            .toList();
    show(stores, id, background);
    // Any of the stores tells whether the folder is a copy.
    stores.stream()
        .findFirst()
        .ifPresent(one -> background.run(DEADLINE, one::prepare, now -> {}, failure -> {}));
    return () -> ends.forEach(Runnable::run);
  }

  private void show(Collection<SecretStore> stores, KeychainId id, Background background) {
    memory.getChildren().clear();
    stores.stream()
        .map(SecretStore::storage)
        .filter(SecretStore.Storage::isMemory)
        .max(Comparator.naturalOrder())
        .ifPresent(
            storage ->
                memory
                    .getChildren()
                    .add(
                        banner(
                            "fth-lock",
                            TEXTS.get("memory." + storage),
                            storage == SecretStore.Storage.MEMORY_FOLDER_COPIED
                                ? answers(stores, id, background)
                                : new Node[] {
                                  Buttons.link(
                                      "keychain-again",
                                      TEXTS.get("try.again"),
                                      () -> tryAgain(stores, background))
                                })));
  }

  private Node[] answers(Collection<SecretStore> stores, KeychainId id, Background background) {
    return new Node[] {
      Buttons.link(
          "folder-same",
          TEXTS.get("folder.same"),
          () -> answer(FolderDecision.SAME, stores, id, background)),
      Buttons.link(
          "folder-copy",
          TEXTS.get("folder.copy"),
          () -> answer(FolderDecision.COPY, stores, id, background))
    };
  }

  private void answer(
      FolderDecision answer, Collection<SecretStore> stores, KeychainId id, Background background) {
    background.run(
        DEADLINE,
        () -> {
          id.answer(answer);
          stores.stream().filter(one -> one.storage().isMemory()).forEach(SecretStore::tryAgain);
          return true;
        },
        done -> {},
        failure -> say(FailureTexts.line(failure.code())));
  }

  private static void tryAgain(Collection<SecretStore> stores, Background background) {
    background.run(
        DEADLINE,
        () -> {
          stores.stream().filter(one -> one.storage().isMemory()).forEach(SecretStore::tryAgain);
          return true;
        },
        done -> {},
        failure -> {});
  }

  /**
   * Says, for as long as it lasts, that changes are not on disk.
   *
   * @param why null if all is on disk
   * @param again tries to write now
   */
  public void unsaved(@Nullable FailureException why, Runnable again) {
    unsaved.getChildren().clear();
    if (why != null) {
      unsaved
          .getChildren()
          .add(
              banner(
                  "fth-alert-triangle",
                  TEXTS.get("unsaved", FailureTexts.line(why.code())),
                  Buttons.link("data-again", TEXTS.get("try.again"), again)));
    }
  }

  /** Asks before a window with unsaved changes closes. */
  public void askUnsaved(FailureException why, Runnable close) {
    unsaved
        .getChildren()
        .setAll(
            banner(
                "fth-alert-triangle",
                TEXTS.get("unsaved.close", FailureTexts.line(why.code())),
                Buttons.link("close-unsaved", TEXTS.get("unsaved.close.button"), close)));
  }

  public void pageNotOpened(URI address, Consumer<String> copy) {
    message
        .getChildren()
        .setAll(
            banner(
                "fth-external-link",
                TEXTS.get("page.not.opened", address),
                Buttons.link(
                    "copy-page", TEXTS.get("copy.address"), () -> copy.accept(address.toString())),
                Buttons.link("close-banner", TEXTS.get("close"), this::clear)));
  }

  public void say(String text) {
    message
        .getChildren()
        .setAll(
            banner(
                "fth-info", text, Buttons.link("close-banner", TEXTS.get("close"), this::clear)));
  }

  private void clear() {
    message.getChildren().clear();
  }

  private static Node banner(String icon, String text, Node... actions) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox banner = new HBox(new FontIcon(icon), label);
    banner.getChildren().addAll(actions);
    banner.getStyleClass().add("banner");
    return banner;
  }
}
