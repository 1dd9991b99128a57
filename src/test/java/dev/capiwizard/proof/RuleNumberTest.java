package dev.capiwizard.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class RuleNumberTest {
  private final Connection connection =
      Connection.begin("c1", "Acme", Endpoints.REAL, Instant.EPOCH)
          .withTarget(
              new Target(
                  "urn:li:sponsoredAccount:512345678",
                  "Acme Ads",
                  "",
                  List.of(new Target.Rule("104012", "Purchase"), new Target.Rule("104013", ""))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "104012",
        " 104012\n",
        "\u200e104012",
        "urn:lla:llaPartnerConversion:104012",
        "１０４０１２",
        "١٠٤٠١٢"
      })
  void readsANumberAsPeopleTypeAndCopyIt(String text) throws FailureException {
    assertThat(RuleNumber.typed(connection, text)).isEqualTo("104012");
  }

  @ParameterizedTest
  @CsvSource({
    "'', PROOF_WITHOUT_RULE",
    "'  ', PROOF_WITHOUT_RULE",
    "Purchase, PROOF_RULE_NO_NUMBER",
    "'104 012', PROOF_RULE_NO_NUMBER",
    "-104012, PROOF_RULE_NO_NUMBER",
    "'104012,104013', PROOF_RULE_NO_NUMBER",
    "1234567890123456789, PROOF_RULE_NO_NUMBER",
    "urn:lla:llaPartnerConversion:, PROOF_RULE_NO_NUMBER",
    "512345678, PROOF_RULE_IS_ACCOUNT",
    "urn:li:sponsoredAccount:99, PROOF_RULE_IS_ACCOUNT",
  })
  void saysWhatIsWrongWithIt(String text, FailureCode code) {
    assertThat(
            catchThrowableOfType(FailureException.class, () -> RuleNumber.typed(connection, text))
                .code())
        .isEqualTo(code);
  }

  @Test
  void callsARuleByItsName() {
    assertThat(RuleNumber.nameOf(connection, "104012")).isEqualTo("Purchase");
    assertThat(RuleNumber.nameOf(connection, "104013")).isEqualTo("104013");
    assertThat(RuleNumber.nameOf(connection, "7")).isEqualTo("7");
  }
}
