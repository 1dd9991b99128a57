package dev.capiwizard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The quick way to a time against Java’s own and against Jackson’s. */
@Execution(ExecutionMode.CONCURRENT)
class StoredTimesTest {
  /** The last second of the year 9999. */
  private static final long LAST = 253402300799L;

  private static final JsonMapper USUAL = JsonMapper.shared();
  private static final JsonMapper QUICK =
      JsonMapper.builder()
          .addModule(new SimpleModule().addDeserializer(Instant.class, new StoredTimes()))
          .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "2000-02-29T23:59:59Z",
        "2026-12-31T23:59:59Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2026-09-22T09:00:00.123456789Z",
        "2026-09-22T09:00:00.000000001Z",
        "2026-09-22T09:00:00.5Z",
        "2026-09-22T09:00:00.120Z"
      })
  void isTheTimeThatJavaReads(String text) {
    assertThat(StoredTimes.of(text)).isEqualTo(Instant.parse(text));
    assertThat(QUICK.readValue("\"" + text + "\"", Instant.class)).isEqualTo(Instant.parse(text));
  }

  @Test
  void andSoAreFiveHundredOthers() {
    new Random(20261130)
        .longs(500, 0, LAST)
        .mapToObj(second -> Instant.ofEpochSecond(second, second % 1_000_000_000))
        .forEach(time -> assertThat(StoredTimes.of(time.toString())).isEqualTo(time));
  }

  /** Written by hand or by another version. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-09-22T24:00:00Z\"",
        "\"2016-12-31T23:59:60Z\"",
        "\"+12026-09-22T09:00:00Z\"",
        "\"-0044-03-15T09:00:00Z\"",
        "\"2026-09-22T11:00:00+02:00\"",
        "\"2026-09-22t09:00:00z\"",
        "\"\"",
        "\" \"",
        "null",
        "1790000000",
        "1790000000.25",
        "\"1790000000\""
      })
  void everyOtherFormIsReadAsBefore(String json) {
    assertThat(QUICK.readValue(json, Instant.class))
        .isEqualTo(USUAL.readValue(json, Instant.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-09-22T09:00Z\"",
        "\"2026-02-30T09:00:00Z\"",
        "\"2026-13-01T09:00:00Z\"",
        "\"2026-09-22T25:00:00Z\"",
        "\"2026-09-22T09:00:00.1234567890Z\"",
        "\"2026-09-22T09:00:00.12-Z\"",
        "\"2026-09-22T09:00:00,5Z\"",
        "\"2026-09-22 09:00:00Z\"",
        "\"٢٠٢٦-09-22T09:00:00Z\"",
        "\"tomorrow\"",
        "{}",
        "[]",
        "true"
      })
  void whatIsNoTimeIsRefusedAsBefore(String json) {
    assertThatThrownBy(() -> USUAL.readValue(json, Instant.class))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> QUICK.readValue(json, Instant.class))
        .isInstanceOf(JacksonException.class);
  }

  /** So that the tests above try the quick way at all. */
  @Test
  void theFormOfTheFileIsTheUsualOne() {
    Instant time = Instant.ofEpochSecond(1790000000);
    assertThat(StoredTimes.of(time.toString())).isNotNull();
    assertThat(JsonMapper.shared().writeValueAsString(time)).isEqualTo("\"" + time + "\"");
  }
}
