package dev.capiwizard.platform.job;

import static dev.capiwizard.platform.job.SystemdTimerTest.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.platform.job.BackgroundJob.Spec;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class TaskXmlTest {
  private static final Spec SPEC =
      new Spec(
          List.of(
              "C:\\Program Files\\<CAPI> & Wizard ü\\capi-wizard.cmd",
              "--data-dir",
              "C:\\Users\\J ö\\",
              "reminders",
              "run"),
          7);

  @Test
  void theSchemaAcceptsIt() throws Exception {
    validate(TaskXml.text(SPEC));
  }

  @Test
  void theSchemaWouldSeeAMistake() throws Exception {
    String text = TaskXml.text(SPEC);
    String start = "<StartBoundary>2026-01-01T10:07:00</StartBoundary>";
    String schedule = text.substring(text.indexOf("<ScheduleByDay>"), text.indexOf("</Calendar"));
    for (String wrong :
        List.of(
            text.replace(start, "").replace(schedule, schedule + start),
            text.replace(start, "<StartBoundary>10:07</StartBoundary>"),
            text.replace("LeastPrivilege", "Least"),
            text.replace("<StartWhenAvailable>true", "<StartWhenAvailable>yes"),
            text.replace("PT45M", "45 min"),
            text.replace("Context=\"Author\"", "Context=\"Nobody\""),
            text.replace("<DaysInterval>1", "<DaysInterval>0"),
            text.replaceAll("(?s)<Actions.*</Actions>", ""),
            text.replace("<Settings>", "<Settings><Priorities>7</Priorities>"))) {
      assertThat(wrong).isNotEqualTo(text);
      assertThatThrownBy(() -> validate(wrong)).isInstanceOf(SAXException.class);
    }
  }

  @Test
  void theCommandComesBackAsItWas() throws Exception {
    Document task = parse(TaskXml.text(SPEC));

    assertThat(text(task, "Command")).isEqualTo(SPEC.command().getFirst());
    assertThat(WindowsCommandLineTest.parse(text(task, "Arguments")))
        .isEqualTo(SPEC.command().subList(1, SPEC.command().size()));
    assertThat(text(task, "StartBoundary")).isEqualTo("2026-01-01T10:07:00");
    assertThat(text(task, "LogonType")).isEqualTo("InteractiveToken");
    assertThat(text(task, "RunLevel")).isEqualTo("LeastPrivilege");
    assertThat(text(task, "ExecutionTimeLimit")).isEqualTo("PT45M");
    assertThat(text(task, "StartWhenAvailable")).isEqualTo("true");
    assertThat(text(task, "DisallowStartIfOnBatteries")).isEqualTo("false");
    assertThat(text(task, "MultipleInstancesPolicy")).isEqualTo("IgnoreNew");
  }

  @Test
  void theFileIsUtf16WithItsMark() throws Exception {
    byte[] bytes = TaskXml.bytes(TaskXml.text(SPEC));

    assertThat(bytes).startsWith(0xFF, 0xFE, '<', 0, '?', 0);
    assertThat(text(parse(bytes), "Command")).isEqualTo(SPEC.command().getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"C:\\%TEMP%\\x", "C:\\$(Arg0)\\x"})
  void refusesWhatWindowsWouldReplace(String path) {
    Spec spec = new Spec(List.of("C:\\x.cmd", path), 7);

    assertThat(failure(() -> TaskXml.text(spec))).isEqualTo(FailureCode.JOB_NOT_INSTALLED);
  }

  @Test
  void oneShareOfAHundredIsFine() throws Exception {
    validate(TaskXml.text(new Spec(List.of("C:\\100%\\x.cmd"), 7)));
  }

  private static void validate(String text) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    Schema schema = factory.newSchema(TaskXmlTest.class.getResource("task-scheduler.xsd"));
    schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(TaskXml.bytes(text))));
  }

  private static Document parse(String text) throws Exception {
    return parse(TaskXml.bytes(text));
  }

  private static Document parse(byte[] bytes) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  private static String text(Document task, String name) {
    assertThat(task.getElementsByTagName(name).getLength()).isEqualTo(1);
    return task.getElementsByTagName(name).item(0).getTextContent();
  }
}
