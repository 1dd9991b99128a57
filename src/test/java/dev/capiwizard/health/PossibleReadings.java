package dev.capiwizard.health;

import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.CannedLinkedIn.Call;
import dev.capiwizard.health.CannedLinkedIn.Reply;
import dev.capiwizard.health.LinkedInChecks.Names;
import dev.capiwizard.health.PossibleAnswers.Called;
import dev.capiwizard.health.PossibleAnswers.Introspected;
import dev.capiwizard.health.PossibleAnswers.Roles;
import dev.capiwizard.health.PossibleAnswers.Rules;
import dev.capiwizard.health.PossibleAnswers.To;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every answer of introspection beside every answer of the calls, read by the real client. */
final class PossibleReadings implements AutoCloseable {
  /** Which token is asked about. */
  enum Token {
    SIGNED_IN(
        "A token that was made by signing in here",
        "Its permissions are known: rw_conversions and r_ads. It was made yesterday."),
    PASTED(
        "A token of the app that was pasted",
        "Nobody told its permissions, unless introspection does."),
    CAMPAIGN_MANAGER(
        "A token from Campaign Manager", "It belongs to no app, so introspection is not asked."),
    NEW("A token in its first 30 seconds", "As the first one, but made a moment ago."),
    PAST_ITS_END(
        "A token past its end", "As the first one, but the day of its end that we know is over.");

    final String title;
    final String words;

    Token(String title, String words) {
      this.title = title;
      this.words = words;
    }

    boolean scopesKnown() {
      return this != PASTED && this != CAMPAIGN_MANAGER;
    }

    private LinkedInChecks.Request request(CannedLinkedIn linkedIn) {
      Duration age = this == NEW ? Duration.ZERO : Duration.ofDays(this == PAST_ITS_END ? 61 : 1);
      return CannedLinkedIn.request(
          scopesKnown() ? CannedLinkedIn.BOTH : Set.of(),
          this != CAMPAIGN_MANAGER,
          linkedIn.now().minus(age),
          this == PASTED || this == CAMPAIGN_MANAGER
              ? null
              : linkedIn.now().minus(age).plus(Duration.ofDays(60)));
    }
  }

  /**
   * What one set of answers leads to.
   *
   * @param introspection null where it is not asked for
   * @param rules null where they are not asked for
   */
  record Case(
      Token token,
      @Nullable Introspected introspection,
      To roles,
      @Nullable To rules,
      LinkedInReading reading,
      Verdict verdict) {
    /** The calls that were made with the token. */
    List<To> calls() {
      return Stream.of(roles, rules).flatMap(Stream::ofNullable).toList();
    }

    List<FailureCode> problems() {
      return reading.results().stream()
          .filter(one -> one.outcome() == CheckResult.Outcome.PROBLEM)
          .flatMap(one -> Stream.ofNullable(one.code()))
          .toList();
    }

    @Override
    public String toString() {
      return String.join(
          " | ",
          token.name(),
          introspection == null ? "not asked" : introspection.words,
          roles.words(),
          rules == null ? "not asked" : rules.words());
    }
  }

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final CannedLinkedIn nobody = new CannedLinkedIn();
  private final Map<Call, Map<Reply, LinkedInResponses>> parsed = new EnumMap<>(Call.class);

  List<Case> all() throws InterruptedException {
    List<Case> cases = new ArrayList<>();
    for (Token token : Token.values()) {
      for (Introspected introspected : Introspected.values()) {
        boolean asked = token != Token.CAMPAIGN_MANAGER;
        if (asked || introspected == Introspected.ACTIVE) {
          for (To roles : roles()) {
            // Rules are asked for where somebody may send.
            List<Optional<To>> rules =
                roles.equals(To.of(Roles.SENDER)) ? rules() : List.of(Optional.empty());
            for (Optional<To> one : rules) {
              cases.add(read(token, asked ? introspected : null, roles, one.orElse(null)));
            }
          }
        }
      }
    }
    return cases;
  }

  private static List<To> roles() {
    return Stream.concat(
            Arrays.stream(Roles.values()).map(To::of), Arrays.stream(Called.values()).map(To::of))
        .toList();
  }

  private static List<Optional<To>> rules() {
    return Stream.concat(
            Arrays.stream(Rules.values()).map(To::of), Arrays.stream(Called.values()).map(To::of))
        .map(Optional::of)
        .toList();
  }

  /** By what the real client makes of each answer. */
  private Case read(Token token, @Nullable Introspected introspected, To roles, @Nullable To rules)
      throws InterruptedException {
    LinkedInResponses answers =
        new LinkedInResponses(
            introspected == null
                ? null
                : answers(Call.INTROSPECTION, introspected.reply()).introspection(),
            answers(Call.ROLES, roles.reply()).roles(),
            rules == null ? Map.of() : answers(Call.RULES, rules.reply()).rules(),
            Map.of(CannedLinkedIn.ACCOUNT, "Acme Ads"));
    Instant now = nobody.now();
    return of(token, introspected, roles, rules, Findings.of(token.request(nobody), answers, now));
  }

  /** The same by the whole client, from the question to the verdict. */
  Case readByClient(Case one) throws InterruptedException {
    CannedLinkedIn linkedIn = new CannedLinkedIn().answer(Call.ROLES, one.roles.reply());
    if (one.introspection != null) {
      linkedIn.answer(Call.INTROSPECTION, one.introspection.reply());
    }
    if (one.rules != null) {
      linkedIn.answer(Call.RULES, one.rules.reply());
    }
    LinkedInReading reading =
        linkedIn.checks(workers).read(one.token.request(linkedIn), Names.CHOSEN);
    return of(one.token, one.introspection, one.roles, one.rules, reading);
  }

  private Case of(
      Token token,
      @Nullable Introspected introspected,
      To roles,
      @Nullable To rules,
      LinkedInReading reading) {
    UpstackSide unseen = new UpstackSide(null, null, null);
    Card card = DestinationCard.judge(reading, unseen, nobody.now(), List.of());
    return new Case(token, introspected, roles, rules, reading, card.verdict());
  }

  /** Each answer is read once. */
  private LinkedInResponses answers(Call call, Reply reply) throws InterruptedException {
    Map<Reply, LinkedInResponses> known = parsed.computeIfAbsent(call, one -> new HashMap<>());
    LinkedInResponses answers = known.get(reply);
    if (answers == null) {
      CannedLinkedIn linkedIn = new CannedLinkedIn().answer(call, reply);
      answers = linkedIn.asking(workers).all(linkedIn.request(), Names.CHOSEN);
      known.put(reply, answers);
    }
    return answers;
  }

  @Override
  public void close() {
    workers.close();
  }
}
