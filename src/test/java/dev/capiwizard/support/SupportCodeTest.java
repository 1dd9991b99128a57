package dev.capiwizard.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.capiwizard.connection.Endpoints.World;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.SecretStore.Storage;
import dev.capiwizard.testing.Locales;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class SupportCodeTest {
  private static final long SEED = 20_261_125;
  static final List<String> TAGS = Locales.TAGS;

  @ParameterizedTest
  @EnumSource(ScreenCode.class)
  void everyScreenWithEveryFindingComesBackAsItWas(ScreenCode screen) throws Exception {
    Random random = new Random(SEED + ScreenCode.ALL.indexOf(screen));
    Set<String> codes = new HashSet<>();
    for (FailureCode finding : findings()) {
      CallerState state = state(random, screen, finding);
      String code = SupportCode.encode(state);
      assertThat(code).matches("1\\d{4}( \\d{5}){4}");
      assertThat(SupportCode.decode(code)).isEqualTo(state);
      codes.add(code);
    }
    assertThat(codes).hasSize(FailureCode.values().length + 1);
  }

  @Test
  void everyDayAndStorageAndSystemComesBack() throws Exception {
    Random random = new Random(SEED);
    for (int days = CallerState.ENDED; days <= CallerState.MOST_DAYS; days++) {
      for (Storage storage : Storage.values()) {
        for (CallerState.Os system : CallerState.Os.values()) {
          CallerState some = state(random, ScreenCode.STEP_7, FailureCode.OFFLINE);
          CallerState state =
              new CallerState(
                  some.world(),
                  system,
                  "0.1.0",
                  some.screen(),
                  some.way(),
                  some.steps(),
                  some.finding(),
                  days,
                  storage);
          assertThat(SupportCode.decode(SupportCode.encode(state))).isEqualTo(state);
        }
      }
    }
  }

  @Test
  void moreDaysThanFitAreTheMost() {
    assertThat(some("0.1.0", 400).daysLeft()).isEqualTo(CallerState.MOST_DAYS);
    assertThat(some("0.1.0", -30).daysLeft()).isEqualTo(CallerState.ENDED);
  }

  @Test
  void aVersionThatDoesNotFitIsNotKnown() throws Exception {
    for (String version : List.of("9.0.0", "dev", "", "1.32.0", "7.31.15")) {
      assertThat(SupportCode.decode(SupportCode.encode(some(version, 5))).version()).isEmpty();
    }
    for (String version : List.of("0.1.0", "7.31.14", "1.2.3")) {
      assertThat(SupportCode.decode(SupportCode.encode(some(version, 5))).version())
          .isEqualTo(version);
    }
    assertThat(SupportCode.decode(SupportCode.encode(some("1.2.3-SNAPSHOT", 5))).version())
        .isEqualTo("1.2.3");
  }

  @Test
  void everyAreaOfTheCatalogueHasItsPlace() {
    for (FailureCode code : FailureCode.values()) {
      assertThat(CallerStateBits.AREAS).contains(code.id().split("-")[1]);
    }
  }

  @Test
  void aCodeMadeOnceMeansTheSameForEver() throws Exception {
    CallerState state =
        new CallerState(
            World.REAL,
            CallerState.Os.WINDOWS,
            "0.1.0",
            ScreenCode.STEP_5,
            Way.DEVELOPER_APP,
            List.of(
                StepStatus.DONE,
                StepStatus.DONE,
                StepStatus.WAITING,
                StepStatus.DONE,
                StepStatus.PROBLEM,
                StepStatus.TO_DO,
                StepStatus.TO_DO),
            FailureCode.NO_AD_ACCOUNT,
            12,
            Storage.MEMORY_LOCKED);
    assertThat(SupportCode.encode(state)).isEqualTo("11086 43015 92613 63753 19071");
    assertThat(SupportCode.decode("11086 43015 92613 63753 19071")).isEqualTo(state);
  }

  @Test
  void howTheGroupsArePartedDoesNotMatter() throws Exception {
    CallerState state = some("0.1.0", 9);
    String code = SupportCode.encode(state);
    for (String heard :
        List.of(
            code.replace(" ", ""),
            code.replace(" ", "-"),
            " " + code.replace(" ", " – ") + "\n",
            code.replace(" ", ", "),
            "Support code: " + code + ".",
            "\uFEFF" + code.replace(" ", "\u00a0") + "\u200b",
            inDigits(code, '\u06F0'),
            inDigits(code, '\u0966'),
            inDigits(code, '\uFF10'),
            String.join(" ", code.split("")))) {
      assertThat(SupportCode.decode(heard)).as(heard).isEqualTo(state);
    }
  }

  @ParameterizedTest
  @FieldSource("TAGS")
  void aCodeIsTheSameOnEveryComputer(String tag) throws Exception {
    CallerState state = some("0.1.0", 9);
    String code = SupportCode.encode(state);
    assertThat(code).matches("[0-9]{5}( [0-9]{5}){4}");
    assertThat(Locales.on(tag, () -> SupportCode.encode(state))).isEqualTo(code);
    assertThat(Locales.on(tag, () -> SupportCode.decode(code))).isEqualTo(state);
    // The finding’s code is written and read by the same rule.
    CallerState found = state(new Random(SEED), ScreenCode.STEP_7, FailureCode.TIMED_OUT);
    assertThat(Locales.on(tag, () -> SupportCode.decode(SupportCode.encode(found))))
        .isEqualTo(found);
  }

  /** The first digit of each script; between the groups what such keyboards and chats put there. */
  @ParameterizedTest
  @CsvSource({"۰, ' '", "٠, '، '", "०, ' । '", "๐, ''", "０, '　'", "۰, '\u200F-\u200E'", "𝟎, ' '"})
  void aCodeIsReadInTheDigitsOfEveryScript(String zero, String between) throws Exception {
    CallerState state = some("0.1.0", 9);
    StringBuilder typed = new StringBuilder();
    for (char digit : SupportCode.encode(state).toCharArray()) {
      if (digit == ' ') {
        typed.append(between);
      } else {
        typed.appendCodePoint(zero.codePointAt(0) + digit - '0');
      }
    }
    assertThat(SupportCode.decode(typed.toString())).as(typed.toString()).isEqualTo(state);
  }

  private static String inDigits(String code, char zero) {
    StringBuilder digits = new StringBuilder();
    code.chars().forEach(c -> digits.append((char) (c == ' ' ? c : c - '0' + zero)));
    return digits.toString();
  }

  /** Every wrong digit and every two neighbours that changed places, in every group. */
  @Test
  void aMisheardGroupIsNamed() {
    Random random = new Random(SEED);
    for (int round = 0; round < 20; round++) {
      String code = SupportCode.encode(state(random, ScreenCode.STEP_3, FailureCode.TIMED_OUT));
      String digits = code.replace(" ", "");
      for (int at = 0; at < digits.length(); at++) {
        for (char other = '0'; other <= '9'; other++) {
          if (other != digits.charAt(at)) {
            assertMisheard(digits.substring(0, at) + other + digits.substring(at + 1), at / 5 + 1);
          }
        }
        boolean sameGroup = at % 5 < 4;
        if (sameGroup && digits.charAt(at) != digits.charAt(at + 1)) {
          assertMisheard(
              digits.substring(0, at)
                  + digits.charAt(at + 1)
                  + digits.charAt(at)
                  + digits.substring(at + 2),
              at / 5 + 1);
        }
      }
    }
  }

  private static void assertMisheard(String heard, int group) {
    assertThat(SupportCode.misheard(heard)).as(heard).containsExactly(group);
    assertThatThrownBy(() -> SupportCode.decode(heard))
        .asInstanceOf(type(FailureException.class))
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo(FailureCode.SUPPORT_CODE_MISHEARD);
              assertThat(e.detail()).contains("number " + group + " (");
            });
  }

  @Test
  void aGroupWithADigitTooFewOrALetterIsNamed() {
    String[] groups = SupportCode.encode(some("0.1.0", 9)).split(" ");
    String shorter = groups[2].substring(1);
    assertThat(SupportCode.misheard(with(groups, 2, shorter))).containsExactly(3);
    assertThat(SupportCode.misheard(with(groups, 4, "12a45"))).containsExactly(5);
  }

  @Test
  void groupsThatChangedPlacesAreNamed() {
    Random random = new Random(SEED);
    for (int round = 0; round < 50; round++) {
      String code = SupportCode.encode(state(random, ScreenCode.HOME, null));
      List<String> groups = new ArrayList<>(Arrays.asList(code.split(" ")));
      int one = random.nextInt(5);
      int other = (one + 1 + random.nextInt(4)) % 5;
      if (groups.get(one).substring(0, 4).equals(groups.get(other).substring(0, 4))) {
        continue;
      }
      Collections.swap(groups, one, other);
      assertFails(String.join(" ", groups), FailureCode.SUPPORT_CODE_MISHEARD, "changed places");
    }
  }

  @Test
  void aWrongCodeIsToldFromAMisheardOne() {
    assertFails("12345", FailureCode.SUPPORT_CODE_WRONG, "5 digits");
    assertFails("", FailureCode.SUPPORT_CODE_WRONG, "0 digits");
    assertFails("hello there", FailureCode.SUPPORT_CODE_WRONG, "0 digits");
    assertFails(wellFormed("2" + "0".repeat(19)), FailureCode.SUPPORT_CODE_WRONG, "format 2");
    assertFails(wellFormed("1" + "0".repeat(18) + "1"), FailureCode.SUPPORT_CODE_WRONG, "together");
  }

  /** Well formed in every way, with a finding that no catalogue has. */
  @Test
  void aCodeOfAnUnknownStateIsWrong() {
    CallerState none = state(new Random(SEED), ScreenCode.STEP_1, null);
    BigInteger bits = CallerStateBits.pack(none);
    BigInteger beforeArea =
        BigInteger.valueOf(4L * 4 * 8 * 32 * 16 * 16 * 4).multiply(BigInteger.valueOf(1 << 14));
    BigInteger unknown = bits.add(beforeArea.multiply(BigInteger.valueOf(19)));
    assertThat(CallerStateBits.unpack(bits)).contains(none);
    assertThat(CallerStateBits.unpack(unknown)).isEmpty();
    BigInteger otherWorld =
        bits.add(BigInteger.valueOf(3 - Arrays.asList(World.values()).indexOf(none.world())));
    assertThat(CallerStateBits.unpack(otherWorld)).isEmpty();
  }

  /** Of groups that are each well formed by chance, hardly any is taken for a code. */
  @Test
  void chanceMakesNoCode() {
    Random random = new Random(SEED);
    int taken = 0;
    int tries = 20_000;
    for (int i = 0; i < tries; i++) {
      StringBuilder digits = new StringBuilder("1");
      IntStream.range(0, 19).forEach(at -> digits.append(random.nextInt(10)));
      try {
        SupportCode.decode(wellFormed(digits.toString()));
        taken++;
      } catch (FailureException e) {
        assertThat(e.code()).isEqualTo(FailureCode.SUPPORT_CODE_WRONG);
      }
    }
    assertThat(taken).isLessThan(tries / 400);
  }

  @Test
  void theWordsNameEverything() {
    CallerState state = state(new Random(SEED), ScreenCode.RENEWAL_6, FailureCode.OFFLINE);
    String words = String.join("\n", CallerWords.lines(state));
    assertThat(words).contains("R6", "renewal", "CW-NET-16", "Token:", "Secrets:", "Program:");
    for (ScreenCode screen : ScreenCode.values()) {
      assertThat(CallerWords.screen(screen)).isNotBlank();
      screen
          .step()
          .ifPresent(step -> assertThat(ScreenCode.of(step, screen.isRenewal())).isEqualTo(screen));
    }
  }

  /** A code is the same screen to both who speak, whatever the way. */
  @Test
  void noTwoScreensHaveOneCode() {
    Map<String, String> shown = new HashMap<>();
    for (Way way : Way.values()) {
      for (ScreenCode screen : ScreenCode.values()) {
        if (screen.step().map(way::has).orElse(way == Way.DEVELOPER_APP)) {
          assertThat(shown.put(screen.id(way), way + " " + screen)).as(screen.id(way)).isNull();
        }
      }
    }
    assertThat(shown).containsEntry("S5", "DEVELOPER_APP STEP_5");
    assertThat(shown).containsEntry("Q2", "QUICK_TRY STEP_5").containsKeys("Q1", "Q3", "Q4", "QR4");
  }

  private static String with(String[] groups, int at, String group) {
    String[] changed = groups.clone();
    changed[at] = group;
    return String.join(" ", changed);
  }

  /** Twenty digits with the check digits of their groups. */
  private static String wellFormed(String digits) {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String group = digits.substring(i * 4, i * 4 + 4);
      groups.add(group + CheckDigit.of(group, i + 1));
    }
    return String.join(" ", groups);
  }

  private static void assertFails(String heard, FailureCode code, String words) {
    assertThatThrownBy(() -> SupportCode.decode(heard))
        .asInstanceOf(type(FailureException.class))
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.detail()).contains(words);
            });
  }

  private static CallerState some(String version, int days) {
    CallerState some = state(new Random(SEED), ScreenCode.STEP_7, FailureCode.TOKEN_REVOKED);
    return new CallerState(
        some.world(),
        some.system(),
        version,
        some.screen(),
        some.way(),
        some.steps(),
        some.finding(),
        days,
        some.storage());
  }

  private static CallerState state(
      Random random, ScreenCode screen, @Nullable FailureCode finding) {
    return new CallerState(
        any(random, World.values()),
        any(random, CallerState.Os.values()),
        "0.1.0",
        screen,
        any(random, Way.values()),
        Stream.generate(() -> any(random, StepStatus.values())).limit(7).toList(),
        finding,
        random.nextInt(5) == 0 ? null : Integer.valueOf(random.nextInt(127) - 1),
        any(random, Storage.values()));
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static List<@Nullable FailureCode> findings() {
    List<@Nullable FailureCode> all = new ArrayList<>(Arrays.asList(FailureCode.values()));
    all.add(null);
    return all;
  }
}
