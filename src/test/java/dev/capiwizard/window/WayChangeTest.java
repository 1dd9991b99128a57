package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.TokenFacts.Origin;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.practice.PracticeAddresses;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.rehearsal.PreparedConnection;
import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.rehearsal.RehearsalPreparation;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.testing.Shared;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** From one way to the other, with all that was entered. */
@Timeout(120)
@ResourceLock(Shared.REDIRECT_PORT)
@TestTiers.Heavy
class WayChangeTest {
  @TempDir Path folder;
  private final AtomicReference<PracticeMember> browser = new AtomicReference<>();
  private @Nullable Rehearsal opened;

  @AfterEach
  void end() throws Exception {
    if (opened != null) {
      opened.close();
    }
  }

  @Test
  void whereUpstackRefusesTheQuickTryTheDeveloperAppReplacesItsToken() throws Exception {
    Connection quick = open("short-way-refused", Place.STATUS);
    PracticeAddresses practice = rehearsal().world().practice().addresses();
    String old = token(Kind.ACCESS_TOKEN);
    assertThat(steps()).hasSize(4);
    press("#fix-CW-TOKEN-17");
    Toolkit.await(() -> shown("#have-all"));
    assertThat(steps()).hasSize(7);
    Connection changed = connection();
    assertThat(changed.way()).isEqualTo(Way.DEVELOPER_APP);
    assertThat(changed.token()).isEqualTo(quick.token());
    assertThat(changed.target()).isEqualTo(quick.target());
    assertThat(changed.upstack()).isEqualTo(quick.upstack());
    assertThat(changed.partnerId()).isEqualTo(quick.partnerId());
    assertThat(changed.progress().ticks()).containsAll(quick.progress().ticks());

    press("#have-all");
    press("#next");
    press("#page-confirmed");
    Toolkit.await(() -> shown("#redirect-url"));
    press("#next");
    type("#client-id", practice.clientId());
    type("#client-secret", practice.clientSecret());
    press("#next");
    press("#approved");
    Toolkit.await(() -> shown("#scope-r_ads"));
    assertThat(token(Kind.ACCESS_TOKEN)).isEqualTo(old);
    assertThat(connection().renewal()).isNull();
    press("#next");
    Toolkit.await(() -> !token(Kind.NEW_ACCESS_TOKEN).isEmpty());
    assertThat(token(Kind.ACCESS_TOKEN)).isEqualTo(old);
    assertThat(origin()).isEqualTo(Origin.CAMPAIGN_MANAGER);

    press("#own-browser");
    press("#copy-token");
    try (PracticeMember person = new PracticeMember(practice)) {
      person.signInToUpstack();
      person.saveInUpstack(token(Kind.NEW_ACCESS_TOKEN), "");
    }
    press("#saved");
    Toolkit.await(() -> connection().renewal() == null);
    assertThat(origin()).isEqualTo(Origin.SIGN_IN);
    assertThat(token(Kind.ACCESS_TOKEN)).isNotEqualTo(old);
    assertThat(connection().way()).isEqualTo(Way.DEVELOPER_APP);
    assertThat(Objects.requireNonNull(connection().lastVerdict()).verdict())
        .isEqualTo(Verdict.HEALTHY);
  }

  /** Left half-way, Home leads on to the app, and a renewal begins with what it needs. */
  @Test
  void homeLeadsOnToTheAppWhoseTokenIsToCome() throws Exception {
    open("short-way-refused", Place.STATUS);
    press("#fix-CW-TOKEN-17");
    press("#have-all");
    Toolkit.await(() -> shown("#app-address"));
    onFx(() -> rehearsal().window().showHome());
    Toolkit.await(
        () -> find(".card-main") instanceof Labeled one && one.getText().equals("Continue"));
    press(".card-main");
    Toolkit.await(() -> shown("#app-address"));
    onFx(() -> rehearsal().window().renew(connection().id()));
    assertThat(Toolkit.onFx(() -> shown("#app-address"))).isTrue();
    assertThat(connection().renewal()).isNull();
  }

  @Test
  void backFromTheChoiceChangesNothing() throws Exception {
    Connection quick = open("short-way", Place.SIGN_IN);
    press("#change-way");
    Toolkit.await(() -> shown("#go-on"));
    press("#way-back");
    Toolkit.await(() -> shown("#paste-token"));
    assertThat(connection()).isEqualTo(quick);
  }

  @Test
  void theQuickWayCanBeTriedWhileAnApprovalIsWaitedFor() throws Exception {
    Connection begun = open("approval-pending", Place.PRODUCTS);
    press("#requested");
    press("#quick-try");
    press("#go-on");
    Toolkit.await(() -> shown("#paste-token"));
    assertThat(steps()).hasSize(4);
    Connection tried = connection();
    assertThat(tried.way()).isEqualTo(Way.QUICK_TRY);
    assertThat(tried.app()).isEqualTo(begun.app());
    assertThat(tried.progress().productsRequested()).isNotNull();
    press("#change-way");
    press("#way-developer-app");
    press("#go-on");
    Toolkit.await(() -> shown("#approved"));
    assertThat(steps()).hasSize(7);
  }

  /** A token that LinkedIn refuses is made again in the same way. */
  @Test
  void aDeadTokenOfTheQuickTryIsRenewedInItsWay() throws Exception {
    Connection quick = prepare("short-way", Place.STATUS);
    Instant now = rehearsal().world().context().clock().instant();
    LastVerdict dead =
        new LastVerdict(Verdict.UNHEALTHY, now, List.of(FailureCode.TOKEN_REVOKED.id()));
    rehearsal()
        .world()
        .context()
        .connections()
        .update(quick.id(), one -> one.withLastVerdict(dead))
        .get();
    onFx(() -> rehearsal().window().showHome());
    Toolkit.await(() -> find(".card-main") instanceof Labeled one && one.getText().equals("Renew"));
    press(".card-main");
    Toolkit.await(() -> shown("#paste-token"));
    assertThat(connection().renewal()).isNotNull();
    assertThat(steps()).containsExactly("step-signin", "step-upstack", "step-status");
    assertThat(Toolkit.onFx(() -> shown("#sign-in-here"))).isFalse();
  }

  private Connection open(String scenario, Place place) throws Exception {
    Connection ready = prepare(scenario, place);
    onFx(() -> rehearsal().window().open(ready));
    return connection();
  }

  private Connection prepare(String scenario, Place place) throws Exception {
    Rehearsal rehearsal =
        Rehearsal.open(
            scenario,
            folder.resolve("data"),
            address -> {
              if (address.getPath().equals("/oauth/v2/authorization")) {
                RenewalWalkTest.browse(browser.get(), address);
              }
            });
    opened = rehearsal;
    PracticeMember member = new PracticeMember(rehearsal.world().practice().addresses());
    member.signIn();
    browser.set(member);
    PreparedConnection ready = new RehearsalPreparation(rehearsal.world()).to(place);
    Toolkit.cookies()
        .put(
            rehearsal.world().practice().addresses().upstack(),
            Map.of("Set-Cookie", ready.upstackCookies()));
    return ready.connection();
  }

  private Rehearsal rehearsal() {
    return Objects.requireNonNull(opened);
  }

  private Connection connection() {
    return rehearsal().connection().orElseThrow();
  }

  private Origin origin() {
    return Objects.requireNonNull(connection().token()).origin();
  }

  private String token(Kind kind) throws Exception {
    return rehearsal().secrets().get(connection().id(), kind).orElse("");
  }

  /** The steps that the list at the side shows. */
  private List<String> steps() throws Exception {
    return Toolkit.onFx(
        () ->
            StepId.ALL.stream()
                .map(step -> "step-" + step.id())
                .filter(id -> shown("#" + id))
                .toList());
  }

  private @Nullable Node find(String id) {
    return rehearsal().window().stage().getScene().lookup(id);
  }

  private Node node(String id) {
    return Objects.requireNonNull(find(id));
  }

  private boolean shown(String id) {
    Node found = find(id);
    return found != null && found.isVisible();
  }

  private void press(String id) throws Exception {
    Toolkit.await(() -> find(id) instanceof ButtonBase one && one.isVisible() && !one.isDisabled());
    onFx(() -> ((ButtonBase) node(id)).fire());
  }

  private void type(String id, String text) throws Exception {
    Toolkit.await(() -> find(id) instanceof TextField);
    onFx(() -> ((TextField) node(id)).setText(text));
  }

  private static void onFx(Act act) throws Exception {
    Callable<Boolean> work =
        () -> {
          act.run();
          return true;
        };
    Toolkit.onFx(work);
  }

  private interface Act {
    void run() throws Exception;
  }
}
