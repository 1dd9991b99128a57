package dev.capiwizard.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureCode.Who;
import dev.capiwizard.health.CheckResult.Check;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.PossibleAnswers.Introspected;
import dev.capiwizard.health.PossibleAnswers.Says;
import dev.capiwizard.health.PossibleReadings.Case;
import dev.capiwizard.health.PossibleReadings.Token;
import dev.capiwizard.testing.TestTiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every answer of introspection beside every answer of the calls: three things that hold for all of
 * them, and {@code docs/verdicts.md}, which shows what becomes of each. After a change: {@code mvn
 * test -Dtest=VerdictDocumentTest -Dupdate.docs=true}.
 */
@Execution(ExecutionMode.CONCURRENT)
class VerdictDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/verdicts.md");
  private static final Set<FailureCode> REFUSALS =
      EnumSet.of(FailureCode.TOKEN_EXPIRED, FailureCode.TOKEN_REVOKED, FailureCode.TOKEN_INVALID);

  private static List<Case> cases = List.of();

  @BeforeAll
  static void readAll() throws InterruptedException {
    try (PossibleReadings readings = new PossibleReadings()) {
      cases = readings.all();
    }
  }

  /** The answers above are put together after they were read; this asks for each set of them. */
  @Test
  @TestTiers.Sampled
  void theWholeClientSaysTheSame() throws InterruptedException {
    int step = TestTiers.isFull() ? 1 : 29;
    try (PossibleReadings readings = new PossibleReadings()) {
      for (int i = 0; i < cases.size(); i += step) {
        Case one = cases.get(i);
        Case asked = readings.readByClient(one);
        assertThat(asked.verdict()).as(one.toString()).isEqualTo(one.verdict());
        assertThat(asked.reading().codes()).as(one.toString()).isEqualTo(one.reading().codes());
      }
    }
  }

  @Test
  void theDocumentShowsWhatBecomesOfEachAnswer() throws IOException {
    String made = VerdictDocument.of(cases);
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(DOCUMENT, made);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(made);
  }

  @Test
  void thereAreAsManyAsAnswersCanStandBesideEachOther() {
    // 16 of introspection; 15 of the ad accounts without rules, and 15 of the rules.
    assertThat(cases).hasSize(4 * 16 * 30 + 30);
  }

  @Test
  void noneHasTwoVerdicts() {
    for (Case one : cases) {
      List<CheckResult> results = one.reading().results();
      List<CheckResult> ofToken =
          results.stream().filter(result -> result.check() == Check.TOKEN).toList();
      assertThat(ofToken).as(one.toString()).hasSize(1);
      boolean accepted = TokenFinding.isAccepted(ofToken.getFirst());
      for (CheckResult result : results) {
        boolean ofTheToken = result.check() == Check.TOKEN;
        assertThat(result.code() == null)
            .as(one.toString())
            .isEqualTo(result.outcome() == Outcome.OK);
        if (!ofTheToken) {
          assertThat(REFUSALS).as(one.toString()).doesNotContain(codeOrOther(result));
          assertThat(accepted || result.check() == Check.APP).as(one.toString()).isTrue();
        }
      }
      assertThat(one.reading().codes()).as(one.toString()).doesNotHaveDuplicates();
      assertThat(one.problems()).as(one.toString()).doesNotHaveDuplicates();
      assertThat(one.verdict() == Verdict.UNHEALTHY)
          .as(one.toString())
          .isEqualTo(!one.problems().isEmpty());
    }
  }

  @Test
  void noneWorksWithADeadToken() {
    for (Case one : cases) {
      boolean refused = refusal(one) != null;
      if (one.verdict() == Verdict.TOKEN_WORKS) {
        assertThat(refused).as(one.toString()).isFalse();
        assertThat(isAccepted(one)).as(one.toString()).isTrue();
        if (one.token() == Token.PAST_ITS_END) {
          assertThat(one.reading().codes()).as(one.toString()).contains(FailureCode.TOKEN_PAST_END);
        }
      }
      if (refused && !isAccepted(one) && one.token() != Token.NEW) {
        assertThat(one.verdict()).as(one.toString()).isEqualTo(Verdict.UNHEALTHY);
      }
    }
  }

  @Test
  void noneIsRedWithoutACause() {
    for (Case one : cases) {
      for (FailureCode problem : one.problems()) {
        assertThat(isCause(problem, one)).as(one + " " + problem).isTrue();
        assertThat(problem.who()).as(problem.id()).isNotEqualTo(Who.NOBODY);
      }
    }
  }

  @Test
  void noneIsGreyWithoutAReason() {
    for (Case one : cases) {
      if (one.verdict() == Verdict.UNKNOWN || one.verdict() == Verdict.CHECKING) {
        assertThat(one.reading().codes()).as(one.toString()).isNotEmpty();
      }
    }
  }

  /** Whether the answers show this by themselves, read without the program. */
  private static boolean isCause(FailureCode problem, Case one) {
    Introspected introspection = one.introspection();
    return switch (problem) {
      case TOKEN_EXPIRED, TOKEN_REVOKED, TOKEN_INVALID ->
          problem == refusal(one) && !isAccepted(one);
      case SCOPE_MISSING -> introspection == Introspected.SHORT;
      default -> one.calls().stream().anyMatch(call -> call.problem() == problem);
    };
  }

  /** The first that says why. */
  private static @Nullable FailureCode refusal(Case one) {
    Introspected introspection = one.introspection();
    return Stream.concat(
            Stream.ofNullable(introspection).flatMap(said -> Stream.ofNullable(said.refusal())),
            one.calls().stream().flatMap(call -> Stream.ofNullable(call.refusal())))
        .findFirst()
        .orElse(null);
  }

  private static boolean isAccepted(Case one) {
    Introspected introspection = one.introspection();
    return (introspection != null && introspection.says == Says.ACCEPTED)
        || one.calls().stream().anyMatch(call -> call.says() == Says.ACCEPTED);
  }

  private static FailureCode codeOrOther(CheckResult result) {
    FailureCode code = result.code();
    return code == null ? FailureCode.INTERNAL : code;
  }
}
