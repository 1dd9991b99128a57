package dev.capiwizard.failures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.failures.FailureCode.Who;
import dev.capiwizard.texts.Texts;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where somebody else must act, the message to them is there. */
class RequestMessageTest {
  /** They are no fault in themselves, or the person looks at something first. */
  private static final Set<FailureCode> WITHOUT =
      EnumSet.of(
          FailureCode.NOT_PERMITTED,
          FailureCode.RULES_NOT_LISTABLE,
          FailureCode.RULE_NOT_IN_ACCOUNT,
          FailureCode.ROLE_UNKNOWN);

  @ParameterizedTest
  @EnumSource(FailureCode.class)
  void isThereForEveryAdminAndItTeam(FailureCode code) {
    boolean wanted =
        EnumSet.of(Who.ACCOUNT_ADMIN, Who.IT, Who.UPSTACK).contains(code.who())
            && !WITHOUT.contains(code);
    assertThat(RequestMessage.of(code, "").isPresent()).as(code.id()).isEqualTo(wanted);
    RequestMessage.of(code, "Acme Ads")
        .ifPresent(
            message -> {
              assertThat(message.text()).startsWith("Hi, ").doesNotContain("{", "}");
              assertThat(message.send()).endsWith(".");
              if (code.who() == Who.ACCOUNT_ADMIN) {
                assertThat(message.text()).contains("Acme Ads");
              }
            });
  }

  @Test
  void asksInTheWordsOfTheFirstStep() {
    assertThat(RequestMessage.of(FailureCode.VIEWER_ONLY, "").orElseThrow().text())
        .isEqualTo(Texts.of("prerequisites").get("ask.role"));
  }

  @ParameterizedTest
  @EnumSource(FailureCode.class)
  void stepsAreOneActEach(FailureCode code) {
    assertThat(FailureTexts.steps(code)).isNotEmpty().allMatch(step -> step.endsWith("."));
  }
}
