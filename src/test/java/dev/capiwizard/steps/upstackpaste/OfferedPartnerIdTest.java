package dev.capiwizard.steps.upstackpaste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.linkedin.InsightTag;
import dev.capiwizard.steps.StepRig;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class OfferedPartnerIdTest {
  private static final String ACCOUNT = "507654321";
  private static final InsightTag TAG = new InsightTag("7654321", true);
  private final StepRig rig = new StepRig(Endpoints.REAL);

  @Test
  void whereNoneWasWrittenDownOnePressTakesTheOneThatLinkedInTells() {
    PartnerId partner = partner("", TAG);
    assertThat(partner.finding()).isEmpty();
    assertThat(partner.offered()).isEqualTo("7654321");
    partner.take();
    assertThat(rig.connection().partnerId()).isEqualTo("7654321");
    assertThat(partner.offered()).isEmpty();
  }

  @Test
  void theAdAccountsNumberIsNoneEvenIfLinkedInTellsNothing() {
    assertThat(partner(ACCOUNT).finding()).contains(FailureCode.PARTNER_ID_IS_ACCOUNT);
    PartnerId partner = partner(ACCOUNT, TAG);
    assertThat(partner.finding()).contains(FailureCode.PARTNER_ID_IS_ACCOUNT);
    partner.take();
    assertThat(partner.finding()).isEmpty();
  }

  @Test
  void anotherNumberIsNotedAndMayBeKept() {
    PartnerId partner = partner("1234567", TAG);
    assertThat(partner.finding()).contains(FailureCode.PARTNER_ID_DIFFERENT);
    partner.keep();
    assertThat(partner.finding()).isEmpty();
    assertThat(partner.own()).isEqualTo("1234567");
  }

  /** Accounts may share tags, and a list of unknown form tells nothing. */
  @Test
  void whatIsNotSureIsNotOffered() {
    InsightTag other = new InsightTag("1111111", null);
    assertThat(partner("", TAG, other).offered()).isEmpty();
    assertThat(partner("1111111", TAG, other).finding()).isEmpty();
    assertThat(partner("", new InsightTag("", null)).offered()).isEmpty();
    assertThat(partner("1234567", new InsightTag("", null)).finding()).isEmpty();
    assertThat(partner("1234567").finding()).isEmpty();
  }

  private PartnerId partner(String own, InsightTag... told) {
    Target target = new Target("urn:li:sponsoredAccount:" + ACCOUNT, "Acme Ads", "", List.of());
    TokenFacts token =
        new TokenFacts("abcd", 400, rig.now, null, Set.of(), TokenFacts.Origin.SIGN_IN, null, null);
    rig.change(one -> one.withTarget(target).withToken(token).withPartnerId(own));
    PartnerId partner = new PartnerId(rig.current(), rig.tags(List.of(told)), rig.background);
    partner.ask(() -> {});
    return partner;
  }
}
