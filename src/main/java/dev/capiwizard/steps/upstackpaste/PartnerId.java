package dev.capiwizard.steps.upstackpaste;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.AccountTags;
import dev.capiwizard.linkedin.AdAccount;
import dev.capiwizard.ui.Background;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The Partner ID that the person wrote down, and the one that LinkedIn tells. FX thread. */
final class PartnerId {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final CurrentConnection connection;
  private final AccountTags tags;
  private final Background background;

  /** The person said that theirs is right. */
  private boolean isKept;

  PartnerId(CurrentConnection connection, AccountTags tags, Background background) {
    this.connection = connection;
    this.tags = tags;
    this.background = background;
  }

  /**
   * Asks LinkedIn for the number in the background.
   *
   * @param told runs if it told any
   */
  void ask(Runnable told) {
    var _ =
        background.run(
            DEADLINE,
            tags::ask,
            asked -> {
              if (!asked.partnerIds().isEmpty()) {
                told.run();
              }
            },
            failure -> {});
  }

  /** The number that the person wrote down or took; empty for none. */
  String own() {
    return connection.get().partnerId();
  }

  /** The number that LinkedIn tells and that is not the person’s yet; empty if it is not sure. */
  String offered() {
    List<String> told = tags.partnerIds();
    return told.size() == 1 && !told.getFirst().equals(own()) ? told.getFirst() : "";
  }

  /** What is wrong with the person’s number, as far as anybody can tell. */
  Optional<FailureCode> finding() {
    Connection now = connection.get();
    Target target = now.target();
    if (own().isEmpty() || isKept) {
      return Optional.empty();
    }
    List<String> told = tags.partnerIds();
    if (told.contains(own())) {
      return Optional.empty();
    }
    if (target != null && AdAccount.number(target.accountUrn()).equals(own())) {
      return Optional.of(FailureCode.PARTNER_ID_IS_ACCOUNT);
    }
    return told.isEmpty() ? Optional.empty() : Optional.of(FailureCode.PARTNER_ID_DIFFERENT);
  }

  /** The person takes the number that LinkedIn tells. */
  void take() {
    String number = offered();
    if (!number.isEmpty()) {
      connection.update(one -> one.withPartnerId(number));
    }
  }

  /** The person keeps their own. */
  void keep() {
    isKept = true;
  }
}
