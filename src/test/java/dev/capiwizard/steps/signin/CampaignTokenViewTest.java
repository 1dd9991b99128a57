package dev.capiwizard.steps.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.linkedin.CampaignManagerAddresses;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.reminders.ReminderPolicy;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.secrets.SecretStore.Storage;
import dev.capiwizard.steps.PracticeRig;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.texts.DateStyle;
import dev.capiwizard.wizard.Step;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The quick try’s token: pasted, checked, and given an end. */
@Timeout(60)
@TestTiers.Heavy
class CampaignTokenViewTest {
  private final List<URI> pages = new ArrayList<>();
  private PracticeRig world;
  private SignInModel model;
  private Scene scene;

  @BeforeEach
  void begin() throws Exception {
    world = new PracticeRig(Scenario.SHORT_WAY);
    world.rig.change(one -> one.withWay(Way.QUICK_TRY));
    model = SignInRig.model(world);
    Step step =
        CampaignTokenView.step(
            model,
            new CampaignManagerAddresses(world.rig.connection().endpoints().portal()),
            pages::add,
            world.rig.systemClipboard(),
            opened -> {});
    scene = Toolkit.onFx(() -> new Scene((Parent) step.view(), 700, 500));
  }

  @AfterEach
  void end() throws Exception {
    world.close();
    copied("");
  }

  @Test
  void whatWasCopiedIsReadOnlyOnThePressAndCheckedAtOnce() throws Exception {
    String token = made();
    copied(token);
    press("#open-campaign-manager");
    assertThat(pages).hasSize(1);
    assertThat(field().getText()).isEmpty();
    assertThat(phase()).isEqualTo(Phase.READY);
    press("#paste-from-clipboard");
    Toolkit.await(() -> model.phase().get() == Phase.DONE);
    assertThat(world.rig.secrets).containsEntry(Kind.ACCESS_TOKEN, token);
    assertThat(token().origin()).isEqualTo(TokenFacts.Origin.CAMPAIGN_MANAGER);
    assertThat(token().expires()).isNull();
    assertThat(texts()).doesNotContain(token);
  }

  @Test
  void theTokenIsSaidToBeKeptForAsLongAsItIs() throws Exception {
    copied(made());
    press("#paste-from-clipboard");
    Toolkit.await(() -> model.phase().get() == Phase.DONE);
    assertThat(texts()).contains("until you close this window").doesNotContain("This computer");
    Node result = find("#sign-in-result");
    world.rig.storage = Storage.KEYCHAIN;
    Toolkit.onFx(
        () -> {
          model.storageChanged();
          return true;
        });
    assertThat(texts()).contains("This computer keeps your token").doesNotContain("until you");
    // Nothing else is made anew, in which somebody may be typing.
    assertThat(find("#sign-in-result")).isSameAs(result);
  }

  @Test
  void afterARefusalTheFieldIsThereForTheNextTry() throws Exception {
    String token = made();
    copied(token + token);
    press("#paste-from-clipboard");
    assertThat(phase()).isEqualTo(Phase.FAILED);
    assertThat(texts()).contains(FailureCode.TOKEN_DOUBLED.id());
    assertThat(find("#paste-token")).isNotNull();
    assertThat(world.rig.secrets).doesNotContainKey(Kind.ACCESS_TOKEN);
    Toolkit.await(() -> look("#paste-token") instanceof TextField one && one.getText().isEmpty());
    copied(token);
    press("#paste-from-clipboard");
    Toolkit.await(() -> model.phase().get() == Phase.DONE);
    assertThat(texts()).doesNotContain(FailureCode.TOKEN_DOUBLED.id());
  }

  @Test
  void anEndThatCannotBeIsToldAndNotKeptAndAGoodOneCounts() throws Exception {
    copied(made());
    press("#paste-from-clipboard");
    Toolkit.await(() -> model.phase().get() == Phase.DONE);
    ZoneId zone = ZoneId.systemDefault();
    LocalDate today = LocalDate.ofInstant(world.rig.now, zone);
    choose(today.minusDays(1));
    assertThat(texts()).contains(FailureCode.TOKEN_END_PAST.id());
    assertThat(token().expires()).isNull();
    choose(today.plusYears(3));
    assertThat(texts())
        .contains(FailureCode.TOKEN_END_FAR.id())
        .doesNotContain(FailureCode.TOKEN_END_PAST.id());
    assertThat(token().expires()).isNull();

    LocalDate last = today.plusDays(40);
    choose(last);
    assertThat(texts()).doesNotContain(FailureCode.TOKEN_END_FAR.id());
    Instant end = Objects.requireNonNull(token().expires());
    assertThat(LocalDate.ofInstant(end, zone)).isEqualTo(last);
    assertThat(new ReminderPolicy(zone, false).next(world.rig.connection(), world.rig.now))
        .contains(last.minusDays(14).atTime(LocalTime.of(10, 0)).atZone(zone).toInstant());

    choose(today.minusDays(1));
    assertThat(texts())
        .contains("The day you chose before still counts: " + DateStyle.SHORT_DATE.format(last));
    assertThat(token().expires()).isEqualTo(end);

    press("#end-unknown");
    assertThat(token().expires()).isNull();
  }

  /** As Campaign Manager shows it in the person’s own browser. */
  private String made() throws Exception {
    try (PracticeMember member = new PracticeMember(world.practice.addresses())) {
      return member.directApiToken();
    }
  }

  private static void copied(String text) throws Exception {
    Toolkit.onFx(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.put(DataFormat.PLAIN_TEXT, text);
          return Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private void choose(LocalDate day) throws Exception {
    Toolkit.onFx(
        () -> {
          ((DatePicker) Objects.requireNonNull(look("#ends-on"))).setValue(day);
          return true;
        });
  }

  private void press(String id) throws Exception {
    Toolkit.onFx(
        () -> {
          ((ButtonBase) Objects.requireNonNull(look(id))).fire();
          return true;
        });
  }

  private TextField field() throws Exception {
    return (TextField) Objects.requireNonNull(find("#paste-token"));
  }

  private Phase phase() throws Exception {
    return Toolkit.onFx(() -> model.phase().get());
  }

  private TokenFacts token() {
    return Objects.requireNonNull(world.rig.connection().token());
  }

  private @Nullable Node find(String id) throws Exception {
    return Toolkit.onFx(() -> look(id));
  }

  /** As a window does before the next frame; a scene without one is laid out by nobody. FX. */
  private @Nullable Node look(String id) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return scene.lookup(id);
  }

  private String texts() throws Exception {
    return Toolkit.onFx(
        () -> {
          look("#none");
          return scene.getRoot().lookupAll(".label").stream()
              .filter(Node::isVisible)
              .map(one -> ((Labeled) one).getText())
              .collect(Collectors.joining("\n"));
        });
  }
}
