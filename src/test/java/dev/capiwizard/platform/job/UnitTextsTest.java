package dev.capiwizard.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.platform.job.BackgroundJob.Spec;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** What is given to each system, judged by that system’s own tool or published rules. */
class UnitTextsTest {
  private static final List<String> NASTY =
      List.of("a b", "c\"d", "e%f", "g$h", "i\\j", "k\\", "ü", "", "l'm", "n&o<p>", "q`r", "$HOME");

  @TempDir Path folder;

  @Test
  void systemdAcceptsServiceAndTimer() throws Exception {
    systemdAccepts(nastySpec(program(folder.resolve("my %programs/capi wizard ü"))));
  }

  @Test
  void systemdAcceptsAlsoAPathWithQuotes() throws Exception {
    systemdAccepts(nastySpec(program(folder.resolve("a\\x \"y\"/it's $x"))));
  }

  private void systemdAccepts(Spec spec) throws Exception {
    Path service = folder.resolve("capi-wizard-reminders.service");
    Path timer = folder.resolve("capi-wizard-reminders.timer");
    Files.writeString(service, SystemdTimer.serviceText(spec));
    Files.writeString(timer, SystemdTimer.timerText(spec));
    String said =
        SystemTool.run(
            "systemd-analyze", "verify", "--user", "--man=no", service.toString(), timer.toString());
    assertThat(said).doesNotContain("capi-wizard-reminders");
  }

  @Test
  void systemdRunsTheArgumentsAsTheyAre() throws Exception {
    // systemd-run takes a line apart as a unit does; where no systemd runs, its verify above and
    // the rules of systemd.service(5) have to do.
    assertThat(systemdSplit(line(SystemdTimer.serviceText(nastySpec("/bin/true")), "ExecStart=")))
        .containsExactlyElementsOf(nastySpec("/bin/true").command());
  }

  @Test
  void systemdKnowsTheTime() throws Exception {
    assertThat(
            SystemTool.run(
                "systemd-analyze", "calendar", SystemdTimer.calendar(new Spec(List.of("x"), 7))))
        .contains("Normalized form: *-*-* 10:07:00");
  }

  @Test
  void theDesktopEntryIsValid() throws Exception {
    Path entry = folder.resolve("capi-wizard-reminders.desktop");
    Files.writeString(entry, XdgAutostart.text(nastySpec("/bin/true")));
    SystemTool.run("desktop-file-validate", entry.toString());
  }

  @Test
  void theDesktopEntryRunsTheArgumentsAsTheyAre() throws Exception {
    List<String> expected = new ArrayList<>(nastySpec("/bin/true").command());
    expected.add("--at-sign-in");
    String exec = line(XdgAutostart.text(nastySpec("/bin/true")), "Exec=");
    assertThat(desktopSplit(exec)).containsExactlyElementsOf(expected);
  }

  @Test
  void launchdReadsThePropertyList() throws Exception {
    Path plist = folder.resolve("dev.capiwizard.reminders.plist");
    Spec spec = nastySpec("/Applications/CAPI Wizard.app/Contents/MacOS/CAPI Wizard");
    Files.writeString(plist, LaunchAgent.text(spec));
    String json =
        SystemTool.run(
            "python3",
            "-c",
            "import plistlib,json,sys; print(json.dumps(plistlib.load(open(sys.argv[1],'rb'))))",
            plist.toString());
    var read = JsonMapper.shared().readTree(json);
    List<String> arguments = new ArrayList<>();
    read.path("ProgramArguments").forEach(one -> arguments.add(one.asString()));
    assertThat(arguments).containsExactlyElementsOf(spec.command());
    assertThat(read.path("StartCalendarInterval").path("Hour").asInt()).isEqualTo(10);
    assertThat(read.path("StartCalendarInterval").path("Minute").asInt()).isEqualTo(42);
    assertThat(read.path("RunAtLoad").asBoolean(true)).isFalse();
  }

  @Test
  void theTaskFitsItsSchema() throws Exception {
    validator().validate(new StreamSource(new StringReader(task())));
  }

  @Test
  void theSchemaKnowsWrongFromRight() throws Exception {
    Validator validator = validator();
    String wrong =
        task()
            .replace("<ScheduleByDay>", "<Wrong/><ScheduleByDay>")
            .replace("encoding=\"UTF-16\"", "");
    assertThatThrownBy(() -> validator.validate(new StreamSource(new StringReader(wrong))))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void windowsTakesTheArgumentsApartAsTheyWere() {
    for (String argument : NASTY) {
      assertThat(windowsSplit(TaskScheduler.quote(argument) + " x"))
          .containsExactly(argument, "x");
    }
  }

  @Test
  void aChangeByHandIsSeen() {
    String text = SystemdTimer.timerText(new Spec(List.of("x"), 7));
    assertThat(UnitFile.isUntouched(text)).isTrue();
    assertThat(UnitFile.isUntouched(text.replace("10:07", "11:07"))).isFalse();
    assertThat(UnitFile.isUntouched("[Timer]")).isFalse();
  }

  private static Spec nastySpec(String program) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(NASTY);
    return new Spec(command, 42);
  }

  /** A file that can be run, for a tool that looks. */
  private static String program(Path path) throws Exception {
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    Files.copy(Path.of("/bin/true"), path);
    return path.toString();
  }

  private static String task() {
    return TaskScheduler.text(nastySpec("C:\\Program Files\\CAPI & Wizard\\capi-wizard.exe"));
  }

  private static Validator validator() throws SAXException {
    URL schema = Objects.requireNonNull(UnitTextsTest.class.getResource("/task-1.2.xsd"));
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(schema)
        .newValidator();
  }

  private static String line(String text, String key) {
    return text.lines()
        .filter(one -> one.startsWith(key))
        .map(one -> one.substring(key.length()))
        .findFirst()
        .orElseThrow();
  }

  /** After systemd.service(5): quotes, C escapes, %% for %, $$ for $. */
  private static List<String> systemdSplit(String line) {
    return quoted(line).stream()
        .map(one -> one.replace("%%", "%").replace("$$", "$"))
        .toList();
  }

  /** After the Desktop Entry Specification: first the value’s escapes, then the Exec key’s. */
  private static List<String> desktopSplit(String value) {
    return quoted(value.replace("\\\\", "\\")).stream()
        .map(one -> one.replace("%%", "%"))
        .toList();
  }

  /** Arguments in double quotes; a backslash takes the next character as it is. */
  private static List<String> quoted(String line) {
    List<String> found = new ArrayList<>();
    StringBuilder now = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && inside) {
        i++;
        now.append(line.charAt(i));
      } else if (c == '"') {
        inside = !inside;
        if (!inside) {
          found.add(now.toString());
          now.setLength(0);
        }
      } else if (inside) {
        now.append(c);
      }
    }
    return found;
  }

  /** After the documentation of CommandLineToArgvW. */
  private static List<String> windowsSplit(String line) {
    List<String> found = new ArrayList<>();
    StringBuilder now = new StringBuilder();
    boolean inside = false;
    boolean any = false;
    int backslashes = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        backslashes++;
        any = true;
        continue;
      }
      if (c == '"') {
        now.append("\\".repeat(backslashes / 2));
        if (backslashes % 2 == 1) {
          now.append('"');
        } else {
          inside = !inside;
        }
        any = true;
      } else {
        now.append("\\".repeat(backslashes));
        if (c == ' ' && !inside) {
          if (any) {
            found.add(now.toString());
          }
          now.setLength(0);
          any = false;
        } else {
          now.append(c);
          any = true;
        }
      }
      backslashes = 0;
    }
    now.append("\\".repeat(backslashes));
    if (any) {
      found.add(now.toString());
    }
    return found;
  }
}
