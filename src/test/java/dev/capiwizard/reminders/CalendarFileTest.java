package dev.capiwizard.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.testing.Locales;
import dev.capiwizard.texts.PlainText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The calendar file, read by a library that calendars use. */
class CalendarFileTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Instant END = Instant.parse("2027-01-23T09:00:00Z");

  static final List<String> TAGS = Locales.TAGS;

  @Test
  void aCalendarReadsItWithoutComplaint() {
    ICalendar calendar = read(CalendarFile.of(List.of(connection("c1", "Acme", END)), BERLIN, NOW));
    assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    VEvent event = calendar.getEvents().getFirst();
    assertThat(event.getUid().getValue()).isEqualTo("c1@capi-wizard.invalid");
    assertThat(start(event)).isEqualTo(LocalDateTime.of(2027, 1, 23, 10, 0));
    assertThat(calendar.getMethod()).as("PUBLISH wants an ORGANIZER").isNull();
    assertThat(event.getSummary().getValue()).isEqualTo("Renew the LinkedIn token of “Acme”");
    assertThat(event.getDescription().getValue()).contains("\n1. ", "\n2. ", "\n3. ", "\n4. ");
  }

  /** Also where the clock is changed between alarm and event, forwards or back. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2027-01-23",
    "Europe/Berlin, 2027-04-01",
    "Europe/Berlin, 2027-11-03",
    "America/New_York, 2027-03-20",
    "Australia/Lord_Howe, 2027-04-10",
    "America/Sao_Paulo, 2027-01-23",
  })
  void anAlarmAtTenOfEachThresholdsDay(ZoneId zone, LocalDate day) {
    Instant end = day.atTime(12, 0).atZone(zone).toInstant();
    ICalendar calendar = read(CalendarFile.of(List.of(connection("c1", "Acme", end)), zone, NOW));
    VEvent event = calendar.getEvents().getFirst();
    List<LocalDateTime> alarms =
        event.getAlarms().stream()
            .map(alarm -> alarm(event, alarm.getTrigger().getDuration(), zone))
            .toList();
    assertThat(alarms)
        .isEqualTo(
            Stream.of(14, 7, 3, 1, 0).map(before -> day.minusDays(before).atTime(10, 0)).toList());
    assertThat(alarms)
        .as("Outlook drops what comes later")
        .allMatch(at -> !at.isAfter(start(event)));
  }

  /** RFC 5545 §3.3.6: days are of the calendar, hours and minutes are exact. */
  private static LocalDateTime alarm(VEvent event, Duration before, ZoneId zone) {
    long sign = before.isPrior() ? -1 : 1;
    long days = 7L * or0(before.getWeeks()) + or0(before.getDays());
    long minutes = 60L * or0(before.getHours()) + or0(before.getMinutes());
    return start(event)
        .plusDays(sign * days)
        .atZone(zone)
        .plusMinutes(sign * minutes)
        .toLocalDateTime();
  }

  private static int or0(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private static LocalDateTime start(VEvent event) {
    assertThat(event.getDateStart().getValue().hasTime()).isTrue();
    DateTimeComponents at = event.getDateStart().getValue().getRawComponents();
    assertThat(at.isUtc()).as("ten o’clock wherever it is read").isFalse();
    assertThat(event.getDateStart().getParameters().getTimezoneId()).isNull();
    return LocalDateTime.of(
        at.getYear(), at.getMonth(), at.getDate(), at.getHour(), at.getMinute(), at.getSecond());
  }

  @Test
  void theNextFileMovesTheEvent() {
    String first = CalendarFile.of(List.of(connection("c1", "Acme", END)), BERLIN, NOW);
    String later =
        CalendarFile.of(
            List.of(connection("c1", "Acme", END.plusSeconds(86_400 * 58))),
            BERLIN,
            NOW.plusSeconds(86_400 * 58));
    VEvent before = read(first).getEvents().getFirst();
    VEvent after = read(later).getEvents().getFirst();
    assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
    assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
  }

  @Test
  void namesOfAnyKindSurviveAndLinesStayShort() {
    String name =
        "Müller; Söhne, \"Schuhe\" \\ 日本語の長い名前がここにあります、とても長い名前です 🙂🙂🙂🙂🙂🙂🙂🙂\nBEGIN:VEVENT";
    String file = CalendarFile.of(List.of(connection("c1", name, END)), BERLIN, NOW);
    assertThat(file.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    ICalendar calendar = read(file);
    assertThat(calendar.getEvents()).hasSize(1);
    assertThat(calendar.getEvents().getFirst().getSummary().getValue())
        .isEqualTo("Renew the LinkedIn token of “" + name.replace('\n', ' ') + "”");
  }

  @Test
  void noControlCharacterIsKept() {
    Connection one = connection("c1", "Ac\u001b]0;owned\u0007me\u202e \u0000\u0085x", END);
    String file = CalendarFile.of(List.of(one), BERLIN, NOW).replace("\r\n", "");
    assertThat(file.codePoints().filter(PlainText::isControl).toArray()).isEmpty();
    assertThat(file).contains("Ac]0\\;ownedme");
  }

  @Test
  void connectionsWithoutAnEndAreLeftOut() {
    String file =
        CalendarFile.of(
            List.of(connection("c1", "Acme", null), connection("c2", "Birch", END)), BERLIN, NOW);
    assertThat(read(file).getEvents()).hasSize(1);
  }

  @ParameterizedTest
  @FieldSource("TAGS")
  void theFileIsTheSameOnEveryComputer(String tag) throws Exception {
    Callable<String> file =
        () -> CalendarFile.of(List.of(connection("c1", "Acme", END)), BERLIN, NOW);
    assertThat(Locales.on(tag, file)).contains("DTSTART:20270123T100000");
    assertThat(Locales.on(tag, file)).isEqualTo(Locales.on("en-US", file));
  }

  private static ICalendar read(String file) {
    return Biweekly.parse(file).first();
  }

  private static Connection connection(String id, String name, @Nullable Instant end) {
    return Connection.begin(id, name, Endpoints.REAL, NOW)
        .withToken(
            new TokenFacts("abcd", 320, NOW, end, Set.of(), TokenFacts.Origin.SIGN_IN, null, null));
  }
}
