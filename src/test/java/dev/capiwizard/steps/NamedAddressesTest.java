package dev.capiwizard.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Need;
import dev.capiwizard.steps.prerequisites.PrerequisitesModel;
import dev.capiwizard.steps.prerequisites.PrerequisitesView;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.LinkedText;
import dev.capiwizard.wizard.Step;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An address that the window names can be pressed, and by keys too. */
@Timeout(60)
@TestTiers.Heavy
class NamedAddressesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/dev/capiwizard/texts");

  /** Bundles that the window never shows. */
  private static final Set<String> NOT_IN_THE_WINDOW =
      Set.of("cli.properties", "guide.properties", "language.properties", "loopback.properties");

  /** Anything that looks like an address, whatever the program takes for one. */
  private static final Pattern LIKE_AN_ADDRESS =
      Pattern.compile("(?i)https?://|\\b(www|app)\\.[a-z]|\\b[a-z0-9-]+\\.(com|io|net|org)\\b");

  /** Not to be opened: the beginning of what is in the person’s own address line; examples. */
  private static final Set<String> NOT_TO_OPEN =
      Set.of(
          "failures CW-INPUT-07.cause",
          "doctor proxy.wrong.SCHEME",
          "managed support.page",
          "managed proxy");

  private final StepRig rig = new StepRig(Endpoints.REAL);
  private final List<URI> opened = new ArrayList<>();

  @Test
  void everyAddressOfTheBundlesCanBePressed() throws Exception {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.list(BUNDLES)) {
      for (Path file : files.toList()) {
        if (!NOT_IN_THE_WINDOW.contains(file.getFileName().toString())) {
          add(named, file);
        }
      }
    }
    named.removeAll(NOT_TO_OPEN);
    // Where another one is named from now on, it is shown as a linked text, and opened here.
    assertThat(named).isEqualTo(shown());
  }

  @Test
  void aPressAndAKeyOpenIt() throws Exception {
    Scene scene = scene();
    open(scene, "need-portal");
    for (int i = 0; i < 2; i++) {
      boolean byKey = i == 1;
      Toolkit.onFx(
          () -> {
            scene.getRoot().applyCss();
            Hyperlink link = links(scene).getFirst();
            assertThat(link.isFocusTraversable()).isTrue();
            assertThat(link.getAccessibleText())
                .isEqualTo("Open www.linkedin.com/developers in your browser");
            if (byKey) {
              link.requestFocus();
              for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                link.fireEvent(
                    new KeyEvent(kind, " ", " ", KeyCode.SPACE, false, false, false, false));
              }
            } else {
              link.fire();
            }
            return true;
          });
    }
    URI portal = URI.create("https://www.linkedin.com/developers");
    assertThat(opened).containsExactly(portal, portal);
  }

  @Test
  void aSentencesMarksAreNotPartOfAnAddress() {
    assertThat(
            LinkedText.addresses(
                "Open Campaign Manager (www.linkedin.com/campaignmanager), or"
                    + " app.upstackdata.com."))
        .containsExactly("www.linkedin.com/campaignmanager", "app.upstackdata.com");
    assertThat(LinkedText.addresses("Add https://www.example.com/a/b-c. Not me@www.example.com"))
        .containsExactly("https://www.example.com/a/b-c");
    assertThat(LinkedText.addresses("the app. then")).isEmpty();
  }

  /** The texts whose addresses are hyperlinks where they are shown. */
  private Set<String> shown() throws Exception {
    Texts texts = Texts.of("prerequisites");
    Set<String> shown = new TreeSet<>();
    Scene scene = scene();
    for (Need need : Need.values()) {
      open(scene, "need-" + need.id());
      for (String kind : List.of("how", "ask")) {
        open(scene, kind + "-" + need.id());
        String key = kind + "." + need.id();
        List<String> wanted = LinkedText.addresses(texts.get(key));
        List<String> pressable =
            Toolkit.onFx(() -> links(scene).stream().map(Hyperlink::getText).toList());
        if (!wanted.isEmpty() && pressable.containsAll(wanted)) {
          shown.add("prerequisites " + key);
        }
      }
      open(scene, "need-" + need.id());
    }
    return shown;
  }

  private static void add(Set<String> named, Path file) throws IOException {
    Properties bundle = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      bundle.load(in);
    }
    String name = file.getFileName().toString().replace(".properties", "");
    for (String key : bundle.stringPropertyNames()) {
      if (LIKE_AN_ADDRESS.matcher(bundle.getProperty(key)).find()) {
        named.add(name + " " + key);
      }
    }
  }

  private Scene scene() throws IOException {
    return Toolkit.onFx(
        () -> {
          Step step =
              PrerequisitesView.step(
                  new PrerequisitesModel(rig.current()), text -> {}, opened::add, () -> {});
          Scene scene = new Scene((Parent) step.view(), 700, 500);
          step.shown();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return scene;
        });
  }

  private static void open(Scene scene, String id) throws Exception {
    Toolkit.press(() -> (Button) scene.lookup("#" + id));
  }

  private static List<Hyperlink> links(Scene scene) {
    return scene.getRoot().lookupAll(".address-link").stream()
        .map(Hyperlink.class::cast)
        .filter(one -> one.getParent().isVisible())
        .toList();
  }
}
