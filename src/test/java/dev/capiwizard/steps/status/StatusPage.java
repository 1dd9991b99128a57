package dev.capiwizard.steps.status;

import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.UpstackSide.Reading;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.connection.UpstackSide.Source;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.platform.job.BackgroundJob;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.reminders.ReminderFile;
import dev.capiwizard.reminders.ReminderJob;
import dev.capiwizard.reminders.ReminderOffer;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.steps.PracticeRig;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.WizardModel;
import dev.capiwizard.wizard.WizardShell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The status step in the wizard’s shell, in a window, against the practice services. */
final class StatusPage {
  final PracticeRig world;
  final List<String> copied = new ArrayList<>();
  final List<String> opened = new ArrayList<>();
  private final ReminderFile file;
  private final @Nullable BackgroundJob job;
  private Theme.Choice theme = Theme.Choice.LIGHT;
  private @Nullable StatusModel model;
  private @Nullable Stage stage;

  /**
   * @param job the system’s daily check; null in a rehearsal
   */
  StatusPage(Scenario scenario, Path folder, @Nullable BackgroundJob job) throws Exception {
    this.world = new PracticeRig(scenario);
    this.file = new ReminderFile(folder);
    this.job = job;
    TokenSet token = world.mint();
    world.rig.secrets.put(Kind.ACCESS_TOKEN, token.accessToken());
    world.rig.change(one -> one.withToken(token.facts(TokenFacts.Origin.SIGN_IN)));
  }

  StatusPage saved() {
    world.rig.change(one -> one.withUpstack(UpstackSide.saved(world.rig.now, Source.PAGE)));
    return this;
  }

  /** Upstack’s card shows this, six minutes after saving. */
  StatusPage shows(Shown shown) {
    world.pass(Duration.ofMinutes(6));
    Reading reading = new Reading(shown, world.rig.now, Source.PAGE);
    world.rig.change(one -> one.withUpstack(one.upstack().withReading(reading)));
    return this;
  }

  /** The ad account is chosen, as it is after a sign-in. */
  StatusPage chosen() {
    String urn = "urn:li:sponsoredAccount:" + world.practice.addresses().adAccount();
    Target.Rule rule = new Target.Rule("104012", "Purchase (CAPI)");
    Target target = new Target(urn, "Acme Ads", "ACCOUNT_MANAGER", List.of(rule));
    world.rig.change(one -> one.withTarget(target));
    return this;
  }

  StatusPage in(Theme.Choice choice) {
    theme = choice;
    return this;
  }

  StatusPage open() throws Exception {
    return open(world.rig.background);
  }

  /** Opens the window; the model works with this. */
  StatusPage open(Background background) throws Exception {
    Toolkit.onFx(
        () -> {
          ReminderOffer offer =
              job == null
                  ? null
                  : new ReminderOffer(file, () -> new ReminderJob(job, file, null, new Random(1)));
          StatusModel made =
              new StatusModel(
                  world.rig.current(),
                  world.checks,
                  world.rig.store(),
                  background,
                  world.rig.clock(),
                  List::of,
                  () -> {},
                  new ReminderModel(offer, world.rig.background));
          model = made;
          Step step =
              StatusView.step(
                  made,
                  new ProofModel(world.rig.current(), world.tests, world.rig.store(), background),
                  address -> {},
                  id -> opened.add(id.id()),
                  () -> opened.add("developer-app"),
                  copied::add);
          WizardModel wizard = new WizardModel(List.of(step), id -> {});
          WizardShell shell =
              new WizardShell(wizard, new SimpleStringProperty("Acme"), () -> {}, () -> {});
          Stage shown = new Stage();
          stage = shown;
          shown.setScene(new Scene(shell, 900, 600));
          new Theme(theme).apply(shown.getScene());
          shown.show();
          shown.requestFocus();
          wizard.open(0);
          return true;
        });
    Toolkit.settle();
    return this;
  }

  StatusModel model() {
    if (model == null) {
      throw new IllegalStateException("not open");
    }
    return model;
  }

  Scene scene() {
    if (stage == null) {
      throw new IllegalStateException("not open");
    }
    return stage.getScene();
  }

  /** The ids of the blue buttons in the window. */
  List<String> blue() throws Exception {
    return Toolkit.onFx(
        () ->
            scene().getRoot().lookupAll(".button.accent").stream()
                .filter(StatusPage::isShown)
                .map(Node::getId)
                .toList());
  }

  /** All words on the page, a line each; the step list and the foot are left out. */
  List<String> words() throws Exception {
    return Toolkit.onFx(
        () ->
            scene().getRoot().lookup(".page").lookupAll(".label").stream()
                .filter(StatusPage::isShown)
                .map(one -> ((Label) one).getText())
                .toList());
  }

  void press(String id) throws Exception {
    Toolkit.await(() -> scene().lookup(id) instanceof Button);
    Toolkit.onFx(
        () -> {
          scene().lookup(id).requestFocus();
          ((Button) scene().lookup(id)).fire();
          return true;
        });
    Toolkit.settle();
  }

  /** Something of a node that has to be there. */
  <T> T of(Callable<T> question) throws Exception {
    return Toolkit.onFx(question);
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  void close() throws Exception {
    Toolkit.onFx(
        () -> {
          if (model != null) {
            model.end();
          }
          if (stage != null) {
            stage.close();
          }
          return true;
        });
    world.close();
  }
}
