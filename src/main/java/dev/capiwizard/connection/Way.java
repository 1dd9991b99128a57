package dev.capiwizard.connection;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way in which a connection gets its token: a list of steps. A way can be changed at any time,
 * and nothing that was entered is lost.
 */
public enum Way {
  /** A developer app of one’s own, as Upstack’s guide has it: recommended and complete. */
  @JsonEnumDefaultValue
  DEVELOPER_APP("developer-app"),

  /**
   * A token that Campaign Manager makes for direct advertisers (LinkedIn Help a1711116), without an
   * app and without a review. Upstack’s guide does not name it.
   */
  QUICK_TRY("quick-try");

  private static final List<StepId> QUICK_STEPS =
      List.of(StepId.PREREQUISITES, StepId.SIGN_IN, StepId.UPSTACK, StepId.STATUS);
  private static final List<Need> ALL_NEEDS = List.of(Need.values());
  private static final List<Need> QUICK_NEEDS =
      List.of(Need.ROLE, Need.RULE, Need.PARTNER, Need.UPSTACK);

  private final String id;

  Way(String id) {
    this.id = id;
  }

  /** The way by which a token came, where a file of an earlier version does not tell it. */
  static Way of(@Nullable TokenFacts token) {
    return token != null && token.origin() == TokenFacts.Origin.CAMPAIGN_MANAGER
        ? QUICK_TRY
        : DEVELOPER_APP;
  }

  /** Its steps, in their order. The step {@link StepId#SIGN_IN} gets the token in either way. */
  public List<StepId> steps() {
    return this == QUICK_TRY ? QUICK_STEPS : StepId.ALL;
  }

  /** What a person needs for it, in the order of the first step’s list. */
  public List<Need> needs() {
    return this == QUICK_TRY ? QUICK_NEEDS : ALL_NEEDS;
  }

  public boolean has(StepId step) {
    return steps().contains(step);
  }

  /** The step’s number for the person, from 1; 0 if it has no such step. */
  public int numberOf(StepId step) {
    return steps().indexOf(step) + 1;
  }

  /** The name in bundles, commands and reports, such as {@code quick-try}. */
  public String id() {
    return id;
  }
}
