package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What LinkedIn said last and what the person had said of a step before, where the two cannot both
 * be true. LinkedIn’s word counts. Pure.
 */
public final class Contradiction {
  private static final Set<FailureCode> OF_APP =
      EnumSet.of(
          FailureCode.CLIENT_REFUSED,
          FailureCode.STORED_SECRET_REFUSED,
          FailureCode.REDIRECT_MISMATCH);

  private static final Set<FailureCode> OF_ROLE =
      EnumSet.of(
          FailureCode.VIEWER_ONLY, FailureCode.NO_AD_ACCOUNT, FailureCode.NO_ROLE_ON_ACCOUNT);

  private Contradiction() {}

  /** The finding by which a step is not done after all; empty if there is none. */
  public static Optional<FailureCode> of(Connection connection, StepId step) {
    if (StepProgress.isToBeReplaced(connection)) {
      // LinkedIn’s word is about the quick try’s token, and says nothing of an app.
      return Optional.empty();
    }
    return switch (step) {
      case APP -> first(connection, OF_APP);
      case PRODUCTS -> ofProducts(connection);
      case SCOPES ->
          StepProgress.missingScopes(connection).isEmpty()
              ? ofScopes(connection)
              : Optional.of(FailureCode.SCOPE_MISSING);
      case PREREQUISITES, SIGN_IN, UPSTACK, STATUS -> Optional.empty();
    };
  }

  /** The needs that the person said are at hand, and that LinkedIn does not see. */
  public static Set<Need> needs(Connection connection) {
    Set<Need> open = EnumSet.noneOf(Need.class);
    if (first(connection, OF_ROLE).isPresent()) {
      open.add(Need.ROLE);
    }
    boolean isLacking = connection.progress().has(new Tick.Lacks(Need.RULE));
    if (!isLacking && first(connection, Set.of(FailureCode.NO_CONVERSION_RULE)).isPresent()) {
      open.add(Need.RULE);
    }
    return open;
  }

  /** The same connection after a task of its app was done anew: LinkedIn has not seen that yet. */
  public static Connection endedForApp(Connection connection, AppTask task) {
    LastVerdict last = connection.lastVerdict();
    if (first(connection, OF_APP).isEmpty() || last == null) {
      return connection;
    }
    List<String> kept =
        last.codes().stream()
            .filter(
                id ->
                    FailureCode.byId(id)
                        .filter(OF_APP::contains)
                        .filter(code -> AppTask.mending(code) == task)
                        .isEmpty())
            .toList();
    if (kept.size() == last.codes().size()) {
      return connection;
    }
    // Without a token the verdict was about that refusal alone.
    return connection.withLastVerdict(
        connection.token() == null ? null : new LastVerdict(last.verdict(), last.at(), kept));
  }

  /** An approval that the person saw after the token was made, or LinkedIn’s last word, is news. */
  private static Optional<FailureCode> ofProducts(Connection connection) {
    LastVerdict last = connection.lastVerdict();
    Instant approved = connection.progress().productsApproved();
    // A later check of the same token says nothing new.
    Instant said =
        connection.token() != null && connection.token().issued() != null
            ? connection.token().issued()
            : last == null ? null : last.at();
    return last == null || approved == null || (said != null && approved.isAfter(said))
        ? Optional.empty()
        : first(connection, codesOfProducts(connection.token()));
  }

  /** A token that was made elsewhere may lack a permission that only was not ticked there. */
  private static Set<FailureCode> codesOfProducts(@Nullable TokenFacts token) {
    return token == null || token.origin() == TokenFacts.Origin.SIGN_IN
        ? EnumSet.of(FailureCode.SCOPE_NOT_GRANTED_TO_APP, FailureCode.SCOPE_MISSING)
        : EnumSet.of(FailureCode.SCOPE_NOT_GRANTED_TO_APP);
  }

  /**
   * A refused sign-in is LinkedIn’s last word on the permissions of an app without a token, until
   * the person sees an approval.
   */
  private static Optional<FailureCode> ofScopes(Connection connection) {
    LastVerdict last = connection.lastVerdict();
    Instant approved = connection.progress().productsApproved();
    boolean refused =
        connection.token() == null
            && last != null
            && (approved == null || !approved.isAfter(last.at()))
            && first(connection, Set.of(FailureCode.SCOPE_NOT_GRANTED_TO_APP)).isPresent();
    return refused
        ? Optional.of(FailureCode.SCOPE_MISSING)
        : first(connection, Set.of(FailureCode.SCOPE_MISSING));
  }

  private static Optional<FailureCode> first(Connection connection, Set<FailureCode> among) {
    LastVerdict last = connection.lastVerdict();
    return last == null
        ? Optional.empty()
        : last.codes().stream()
            .flatMap(id -> FailureCode.byId(id).stream())
            .filter(among::contains)
            .findFirst();
  }
}
