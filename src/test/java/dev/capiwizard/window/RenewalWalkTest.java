package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Change;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.BrowserOpener;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.testing.Shared;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.tour.TourReport;
import dev.capiwizard.tour.TourStep;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A renewal from Home’s card to a green one, with every press counted. */
@Timeout(120)
@ResourceLock(Shared.REDIRECT_PORT)
@TestTiers.Heavy
class RenewalWalkTest {
  @TempDir Path folder;
  private final AtomicReference<Rehearsal> rehearsal = new AtomicReference<>();
  private final AtomicReference<PracticeMember> member = new AtomicReference<>();

  @Test
  void stillSignedInItTakesFourPresses() throws Exception {
    TourStep renewal = renew(address -> browse(member.get(), address));
    assertThat(renewal.acts().all()).isEqualTo(4);
  }

  /** Five more where Upstack asks for the password and for a code by mail. */
  @Test
  @TestTiers.Full
  void whereUpstackAsksForACodeItTakesNine() throws Exception {
    TourStep renewal =
        renew(
            address -> {
              try {
                Toolkit.onFx(
                    () -> {
                      Toolkit.cookies().forgetAll();
                      return true;
                    });
              } catch (IOException e) {
                throw new FailureException(FailureCode.BROWSER_NOT_OPENED, "", e);
              }
              browse(member.get(), address);
            });
    assertThat(renewal.acts().all()).isEqualTo(9);
  }

  /** Coming back must not skip what was asked. */
  @Test
  @TestTiers.Full
  void whoSignedInIsAskedAgainAfterTheRenewalWasLeft() throws Exception {
    BrowserOpener browser =
        address -> {
          if (member.get() != null) {
            browse(member.get(), address);
          }
        };
    Path data = folder.resolve("data");
    try (Rehearsal rehearsal = Rehearsal.open("renewal-other-member", data, browser)) {
      rehearsal.walk(Path.of("target/tour-tests/other-member-again"), scene -> {});
      PracticeMember signedIn = new PracticeMember(rehearsal.world().practice().addresses());
      signedIn.signIn();
      member.set(signedIn);
      Connection stopped = rehearsal.connection().orElseThrow();
      Toolkit.onFx(
          () -> {
            rehearsal.window().renew(stopped);
            return true;
          });
      Toolkit.await(() -> find(rehearsal, "#use-all-the-same") != null);
      Connection asked = rehearsal.connection().orElseThrow();
      Toolkit.onFx(
          () -> {
            rehearsal.window().showHome();
            return true;
          });
      assertThat(Toolkit.onFx(() -> find(rehearsal, "#use-all-the-same"))).isNull();
      Toolkit.onFx(
          () -> {
            rehearsal.window().open(asked);
            return true;
          });
      Toolkit.await(() -> find(rehearsal, "#use-all-the-same") != null);
      assertThat(rehearsal.connection().orElseThrow().renewal()).isNotNull();
    }
  }

  /** A secret that LinkedIn made anew since: the way to paste it is there in a renewal, too. */
  @Test
  void aWrongSecretInARenewalLeadsToTheDeveloperAppAndBack() throws Exception {
    BrowserOpener browser = address -> browse(member.get(), address);
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder.resolve("data"), browser)) {
      PracticeMember signedIn = new PracticeMember(rehearsal.world().practice().addresses());
      signedIn.signIn();
      member.set(signedIn);
      Connection made = ConnectionScreenTest.made(rehearsal);
      rehearsal.secrets().put(made.id(), Kind.CLIENT_SECRET, "WPL_AP1.old.wrong");
      Toolkit.onFx(
          () -> {
            rehearsal.window().renew(made);
            return true;
          });
      assertThat(Toolkit.onFx(() -> find(rehearsal, "#step-signin"))).isNotNull();
      assertThat(Toolkit.onFx(() -> find(rehearsal, "#step-app"))).isNull();
      press(rehearsal, "#fix-app");
      Toolkit.await(() -> find(rehearsal, "#step-app") != null);
      press(rehearsal, "#replace-secret");
      Toolkit.await(() -> find(rehearsal, "#client-secret") != null);
      String right = rehearsal.world().practice().addresses().clientSecret();
      Toolkit.onFx(
          () -> {
            ((TextField) Objects.requireNonNull(find(rehearsal, "#client-secret"))).setText(right);
            return true;
          });
      Toolkit.await(() -> stored(rehearsal, made, Kind.CLIENT_SECRET).equals(right));
      // The browser opens by itself once more, as at the beginning of the renewal.
      press(rehearsal, "#step-signin");
      Toolkit.await(() -> !stored(rehearsal, made, Kind.NEW_ACCESS_TOKEN).isEmpty());
    }
  }

  /** Waits until it is there, and presses it. */
  private static void press(Rehearsal rehearsal, String id) throws Exception {
    Toolkit.await(() -> find(rehearsal, id) instanceof ButtonBase button && !button.isDisabled());
    Toolkit.onFx(
        () -> {
          ((ButtonBase) Objects.requireNonNull(find(rehearsal, id))).fire();
          return true;
        });
  }

  private static String stored(Rehearsal rehearsal, Connection connection, Kind kind)
      throws FailureException {
    return rehearsal.secrets().get(connection.id(), kind).orElse("");
  }

  private static @Nullable Node find(Rehearsal rehearsal, String id) {
    return rehearsal.window().stage().getScene().lookup(id);
  }

  private TourStep renew(BrowserOpener browser) throws Exception {
    try (Rehearsal opened = Rehearsal.open("renewal", folder.resolve("data"), browser)) {
      rehearsal.set(opened);
      // The person’s own browser is signed in to LinkedIn since before.
      PracticeMember signedIn = new PracticeMember(opened.world().practice().addresses());
      member.set(signedIn);
      signedIn.signIn();
      TourReport report = opened.walk(Path.of("target/tour-tests/renewal-walk"), scene -> {});
      assertThat(report.asExpected()).as(report.codes() + " " + report.remark()).isTrue();
      Connection renewed = opened.connection().orElseThrow();
      TokenFacts token = renewed.token();
      assertThat(renewed.renewal()).isNull();
      assertThat(token).isNotNull();
      String stored = opened.secrets().get(renewed.id(), Kind.ACCESS_TOKEN).orElseThrow();
      assertThat(stored).endsWith(token == null ? "none" : token.lastFour());
      assertThat(opened.world().context().changeLog().read(renewed.id()).stream().map(Change::what))
          .contains(Change.What.RENEWAL_BEGUN, Change.What.RENEWAL_TOKEN, Change.What.RENEWED);
      return report.steps().getLast();
    }
  }

  /** What a browser does that is signed in: it is sent back at once, and follows. */
  static void browse(PracticeMember browser, URI address) throws FailureException {
    try {
      browser.get(URI.create(browser.returnAddress(address)));
    } catch (IOException e) {
      throw new FailureException(FailureCode.BROWSER_NOT_OPENED, "", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
