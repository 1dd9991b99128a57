package dev.capiwizard.window;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.KeychainId;
import dev.capiwizard.connection.KeychainId.FolderDecision;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.platform.managed.Managed;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.window.BannerLine.Banner;
import dev.capiwizard.window.BannerLine.Slot;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Messages that belong on every screen, such as another world, no keychain, unsaved changes. They
 * share one line, see {@link BannerLine}. FX thread.
 */
public final class Banners extends VBox {
  private static final Texts TEXTS = Texts.of("window");
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final BannerLine line = new BannerLine();
  private @Nullable Node besideRehearsal;

  public Banners() {
    getChildren().add(line);
  }

  public void world(Endpoints endpoints, @Nullable Runnable endRehearsal) {
    line.set(
        Slot.WORLD,
        switch (endpoints.world()) {
          case REAL -> null;
          case PRACTICE ->
              new Banner(
                  "fth-life-buoy",
                  TEXTS.get("practice.short"),
                  TEXTS.get("practice"),
                  links(endRehearsal));
          case OTHER ->
              new Banner(
                  "fth-alert-triangle",
                  TEXTS.get("other.short"),
                  TEXTS.get(
                      "other", endpoints.authorization().getHost(), endpoints.upstack().getHost()),
                  List.of());
        });
  }

  /** Puts a link beside the words that this is a rehearsal, the next time they are shown. */
  public void besideRehearsal(@Nullable Node link) {
    besideRehearsal = link;
  }

  /** Says, for as long as it lasts, that names are covered. */
  public void share(boolean on, Runnable end) {
    line.set(
        Slot.SHARE,
        on
            ? new Banner(
                "fth-eye-off",
                TEXTS.get("share.short"),
                TEXTS.get("share"),
                List.of(Buttons.link("end-share", TEXTS.get("share.end"), end)))
            : null);
  }

  private List<Node> links(@Nullable Runnable endRehearsal) {
    return Stream.<@Nullable Node>of(
            besideRehearsal,
            endRehearsal == null
                ? null
                : Buttons.link("end-rehearsal", TEXTS.get("practice.end"), endRehearsal))
        .flatMap(Stream::ofNullable)
        .toList();
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
    SecretStore.Storage storage =
        stores.stream()
            .map(SecretStore::storage)
            .filter(SecretStore.Storage::isMemory)
            .max(Comparator.naturalOrder())
            .orElse(SecretStore.Storage.KEYCHAIN);
    boolean asks = storage == SecretStore.Storage.MEMORY_FOLDER_COPIED;
    line.set(asks ? Slot.MEMORY : Slot.QUESTION, null);
    line.set(
        asks ? Slot.QUESTION : Slot.MEMORY,
        storage.isMemory()
            ? new Banner(
                "fth-lock",
                TEXTS.get("memory." + storage + ".short"),
                TEXTS.get("memory." + storage),
                asks
                    ? answers(stores, id, background)
                    : List.of(
                        Buttons.link(
                            "keychain-again",
                            TEXTS.get("try.again"),
                            () -> tryAgain(stores, background))))
            : null);
  }

  private List<Node> answers(Collection<SecretStore> stores, KeychainId id, Background background) {
    return List.of(
        Buttons.link(
            "folder-same",
            TEXTS.get("folder.same"),
            () -> answer(FolderDecision.SAME, stores, id, background)),
        Buttons.link(
            "folder-copy",
            TEXTS.get("folder.copy"),
            () -> answer(FolderDecision.COPY, stores, id, background)));
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
        failure -> say(failure.code()));
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
    if (why != null && why.code() == FailureCode.DATA_TOO_NEW) {
      // Another try ends the same way until the program is a newer one.
      line.set(
          Slot.UNSAVED,
          new Banner(
              "fth-alert-triangle",
              TEXTS.get("unsaved.newer.short"),
              TEXTS.get("unsaved.newer"),
              List.of()));
      return;
    }
    line.set(
        Slot.UNSAVED,
        why == null
            ? null
            : new Banner(
                "fth-alert-triangle",
                TEXTS.get("unsaved.short"),
                TEXTS.get("unsaved", FailureTexts.line(why.code())),
                List.of(Buttons.link("data-again", TEXTS.get("try.again"), again))));
  }

  /** Says something once, unless a mistake in the company’s defaults has the place. */
  public void tell(String line) {
    if (Managed.mistake().isEmpty()) {
      say(line);
    }
  }

  /** Asks before a window with unsaved changes closes. */
  public void askUnsaved(FailureException why, Runnable close) {
    line.set(
        Slot.UNSAVED,
        new Banner(
            "fth-alert-triangle",
            TEXTS.get("unsaved.close.short"),
            TEXTS.get("unsaved.close", FailureTexts.line(why.code())),
            List.of(Buttons.link("close-unsaved", TEXTS.get("unsaved.close.button"), close))));
  }

  public void pageNotOpened(URI address, Consumer<String> copy) {
    line.set(
        Slot.MESSAGE,
        new Banner(
            "fth-external-link",
            TEXTS.get("page.not.opened.short"),
            TEXTS.get("page.not.opened", address),
            List.of(
                Buttons.link(
                    "copy-page", TEXTS.get("copy.address"), () -> copy.accept(address.toString())),
                closing())));
  }

  public void say(String text) {
    line.set(Slot.MESSAGE, new Banner("fth-info", text, text, List.of(closing())));
  }

  /** Says an entry of the catalogue: what happened, and on a press what to do. */
  public void say(FailureCode code) {
    line.set(
        Slot.MESSAGE,
        new Banner("fth-info", brief(code), FailureTexts.line(code), List.of(closing())));
  }

  /** The titles about the keychain explain the word, for which one line has no room. */
  private static String brief(FailureCode code) {
    return switch (code) {
      case KEYCHAIN_ABSENT, KEYCHAIN_LOCKED, KEYCHAIN_SILENT ->
          TEXTS.get("keychain.short", code.id());
      default -> FailureTexts.titleWithCode(code);
    };
  }

  private Node closing() {
    return Buttons.link("close-banner", TEXTS.get("close"), () -> line.set(Slot.MESSAGE, null));
  }
}
