package dev.capiwizard.connection;

import java.util.List;
import java.util.Set;

/** Tells which of the needs a person still has to get ready. Pure. */
public final class NeedsProgress {
  private NeedsProgress() {}

  /**
   * The needs that are open: the person has not said that they are at hand and no sign-in has shown
   * it, or LinkedIn does not see them.
   */
  public static List<Need> missing(Connection connection) {
    Set<Need> contradicted = Contradiction.needs(connection);
    return connection.way().needs().stream()
        .filter(need -> !isLeftForLater(connection, need))
        .filter(need -> need != Need.PARTNER || !isPassedQuickly(connection))
        .filter(
            need ->
                contradicted.contains(need)
                    || (!isVerified(connection, need)
                        && !connection.progress().has(new Tick.Ready(need))))
        .toList();
  }

  /**
   * Earlier versions did not ask for the Partner ID in the quick try: nobody is sent back for it.
   */
  private static boolean isPassedQuickly(Connection connection) {
    return connection.way() == Way.QUICK_TRY
        && connection.token() != null
        && !connection.progress().has(new Tick.Lacks(Need.PARTNER));
  }

  /** Whether the person wants the program to see to it after the sign-in. */
  public static boolean isLeftForLater(Connection connection, Need need) {
    return need.canWait()
        && connection.progress().has(new Tick.Lacks(need))
        && !isVerified(connection, need);
  }

  /** Whether a sign-in or another step has shown that it is there: it is no mere claim then. */
  public static boolean isVerified(Connection connection, Need need) {
    Target target = connection.target();
    return target != null
        && !Contradiction.needs(connection).contains(need)
        && switch (need) {
          case ROLE -> !target.role().isEmpty();
          case RULE -> !target.rules().isEmpty();
          case PORTAL -> !connection.app().clientId().isEmpty();
          default -> false;
        };
  }
}
