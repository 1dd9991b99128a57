package dev.capiwizard.support;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.doctor.Doctor;
import dev.capiwizard.doctor.Examination;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.observations.Learned;
import dev.capiwizard.platform.managed.Managed;
import dev.capiwizard.texts.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that support needs to know in one zip: a readable page, the same as JSON, and the logs. Only
 * facts on the allow-list get in, without any known secret, and it is not sent anywhere.
 *
 * @param lines the page, as it is shown before it is saved
 * @param logs the redacted texts by file name
 * @param leftOut the parts that could not be checked, a sentence each
 */
public record SupportReport(
    List<String> lines, String json, Map<String, String> logs, List<String> leftOut) {
  private static final Texts TEXTS = Texts.of("report");

  /** Many mail servers refuse larger attachments. */
  static final int MOST_BYTES = 10_000_000;

  /**
   * Gathers everything. Waits for keychain, disk and network: not for the FX thread.
   *
   * @param names whether names of connections and accounts may be in it
   * @param withLogs whether the logs are wanted
   */
  public static SupportReport make(
      ReportSource source, CallerState caller, boolean names, boolean withLogs)
      throws InterruptedException {
    List<Examination> examinations = source.doctor().examine(Doctor.DEADLINE);
    boolean checkable = source.knowsAllSecrets();
    List<Connection> connections = source.connections().get();
    PrivateNames cover = new PrivateNames();
    if (!names) {
      cover.learn(connections);
    }
    List<String> leftOut = new ArrayList<>();
    Map<String, String> logs = Map.of();
    if (!withLogs) {
      leftOut.add(TEXTS.get("out.unwanted"));
    } else if (!checkable) {
      leftOut.add(TEXTS.get("out.locked"));
    } else {
      logs = ReportLogs.read(source.logs(), source.redactor(), cover, leftOut);
    }
    Map<String, Object> facts = ReportFacts.program(caller, source.clock().instant());
    facts.put("company", Managed.defaults().company());
    facts.put("supportContact", Managed.defaults().support().words());
    List<Map<String, Object>> all = new ArrayList<>();
    for (Connection one : connections) {
      all.add(ReportFacts.connection(one, all.size() + 1, names, source.changes().apply(one.id())));
    }
    facts.put("connections", all);
    // Left out if unchecked, since a service could send a secret back as a request’s id.
    facts.put("answers", checkable ? source.trail().answerFacts() : List.of());
    if (!checkable) {
      leftOut.add(TEXTS.get("out.answers"));
    }
    facts.put("reminderRun", source.trail().reminderFacts());
    facts.put("doctor", examinations.stream().map(ReportFacts::examination).toList());
    List<Learned> learned = checkable ? source.observed().learned().get() : List.of();
    List<String> page =
        checkable ? source.observed().page().get().stream().map(cover::cover).toList() : List.of();
    if (!checkable) {
      leftOut.add(TEXTS.get("out.learned"));
    }
    facts.put("logs", List.copyOf(logs.keySet()));
    facts.put("leftOut", List.copyOf(leftOut));
    Map<String, Object> forReaders = new LinkedHashMap<>(facts);
    facts.put("learned", learned.stream().map(Learned::json).toList());
    facts.put("learnedDamaged", source.observed().damaged().getAsBoolean());
    facts.put("page", page);
    String json =
        source
            .redactor()
            .redact(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(facts));
    List<String> lines =
        Stream.of(
                ReportPage.lines(forReaders),
                LearnedWords.lines(learned, source.observed().damaged().getAsBoolean()),
                page.isEmpty() ? List.<String>of() : List.of(TEXTS.get("page")),
                page.stream().map(line -> "  " + line).toList())
            .flatMap(List::stream)
            .map(source.redactor()::redact)
            .toList();
    return new SupportReport(lines, json, logs, List.copyOf(leftOut));
  }

  /**
   * Writes the zip.
   *
   * @throws FailureException with REPORT_TOO_LARGE, naming the part to leave out, or
   *     OUTPUT_NOT_WRITABLE
   */
  public void save(Path file) throws FailureException {
    byte[] zip = zip();
    if (zip.length > MOST_BYTES) {
      throw new FailureException(
          FailureCode.REPORT_TOO_LARGE, TEXTS.get("too.large", zip.length / 1_000_000));
    }
    try {
      Files.write(file, zip);
    } catch (IOException e) {
      throw new FailureException(
          FailureCode.OUTPUT_NOT_WRITABLE, String.valueOf(file.getFileName()), e);
    }
  }

  byte[] zip() throws FailureException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "report.html", ReportPage.html(lines));
      add(zip, "report.json", json);
      for (Map.Entry<String, String> log : logs.entrySet()) {
        add(zip, "logs/" + log.getKey(), log.getValue());
      }
    } catch (IOException e) {
      throw new FailureException(FailureCode.OUTPUT_NOT_WRITABLE, "zip", e);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
