package dev.capiwizard.failures;

import dev.capiwizard.texts.Texts;
import java.util.Optional;

/**
 * A message, ready to copy, to somebody else who must act.
 *
 * @param send what to do with it, with the person it is for
 * @param text the message itself
 * @param hint how to find that person; may be empty
 */
public record RequestMessage(String send, String text, String hint) {
  private static final Texts TEXTS = Texts.of("messages");

  /** The first step asks for the same things, in the same words. */
  private static final Texts FIRST_STEP = Texts.of("prerequisites");

  /**
   * The message for a finding; empty if nobody else has to act, or nobody who reads messages.
   *
   * @param account the ad account’s name; may be empty
   */
  public static Optional<RequestMessage> of(FailureCode code, String account) {
    String key = key(code);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    String text =
        switch (key) {
          case "it" ->
              TEXTS.get(
                  key,
                  FailureTexts.title(code),
                  FailureTexts.cause(code),
                  code.id(),
                  FailureTexts.next(code));
          case "role" -> FIRST_STEP.get("ask.role");
          default -> TEXTS.get(key);
        };
    if (!account.isEmpty() && code.who() == FailureCode.Who.ACCOUNT_ADMIN) {
      text += "\n" + TEXTS.get("account", account);
    }
    String hint = hint(code);
    return Optional.of(
        new RequestMessage(
            TEXTS.get("send." + code.who()), text, hint.isEmpty() ? "" : TEXTS.get(hint)));
  }

  private static String key(FailureCode code) {
    return switch (code) {
      case NO_AD_ACCOUNT,
          VIEWER_ONLY,
          NO_ROLE_ON_ACCOUNT,
          ACCOUNTS_REFUSED,
          ACCOUNT_GONE,
          PROOF_NOT_PERMITTED ->
          "role";
      case RULE_DISABLED -> "rule.on";
      case RULE_WITHOUT_CAMPAIGN -> "rule.sets";
      case CLICK_ID_OFF -> "click.ids";
      case UPSTACK_NEVER_HEALTHY -> "upstack.card";
      default -> code.who() == FailureCode.Who.IT ? "it" : "";
    };
  }

  private static String hint(FailureCode code) {
    return switch (code) {
      // Who has no role there cannot open the list of those who have one.
      case NO_AD_ACCOUNT, NO_ROLE_ON_ACCOUNT, ACCOUNTS_REFUSED, ACCOUNT_GONE, PROOF_NOT_PERMITTED ->
          "hint.outside";
      case VIEWER_ONLY -> "hint.inside";
      case RULE_DISABLED, RULE_WITHOUT_CAMPAIGN -> "hint.yourself";
      default -> "";
    };
  }
}
