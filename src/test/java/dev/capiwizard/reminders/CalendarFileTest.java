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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
    DateTimeComponents day = event.getDateStart().getValue().getRawComponents();
    assertThat(List.of(day.getYear(), day.getMonth(), day.getDate())).containsExactly(2027, 1, 23);
    assertThat(event.getSummary().getValue()).isEqualTo("Renew the LinkedIn token of “Acme”");
    assertThat(event.getDescription().getValue()).contains("\n1. ", "\n2. ", "\n3. ", "\n4. ");
  }

  @Test
  void anAlarmAtTenOfEachThresholdsDay() {
    ICalendar calendar = read(CalendarFile.of(List.of(connection("c1", "Acme", END)), BERLIN, NOW));
    assertThat(
            calendar.getEvents().getFirst().getAlarms().stream()
                .map(alarm -> alarm.getTrigger().getDuration())
                .map(Duration::toMillis)
                .map(millis -> millis / 3_600_000)
                .toList())
        .containsExactly(-326L, -158L, -62L, -14L, 10L);
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
        .isEqualTo("Renew the LinkedIn token of “" + name + "”");
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
    assertThat(Locales.on(tag, file)).contains("DTSTART;VALUE=DATE:20270123");
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
