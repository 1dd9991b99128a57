package dev.capiwizard.support;

import dev.capiwizard.connection.Endpoints.World;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.secrets.SecretStore.Storage;
import dev.capiwizard.support.CallerState.Os;
import dev.capiwizard.texts.Invariant;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Format 1 of a support code’s content, a number below 2⁵⁴. Bounds and orders never change. */
final class CallerStateBits {
  /** The areas of the catalogue; new areas are added at the end. Place 0 stands for no finding. */
  static final List<String> AREAS =
      List.of(
          "", "INPUT", "APP", "LOGIN", "TOKEN", "RENEW", "ACCESS", "NET", "UPSTACK", "KEY",
          "REMIND", "DATA", "USE", "SUPPORT", "PROOF");

  private static final int MOST_AREAS = 20;
  private static final int NUMBERS = 100;
  private static final int DAYS = CallerState.MOST_DAYS + 3;
  private static final int MAJOR = 8;
  private static final int MINOR = 32;
  private static final int PATCH = 16;
  private static final int FEW = 4;
  private static final Pattern FINDING = Pattern.compile("CW-([A-Z]+)-(\\d\\d)");
  private static final Pattern VERSION = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3}).*");

  /** These orders are the format’s own and do not follow the enums. */
  private static final List<World> WORLDS = List.of(World.REAL, World.PRACTICE, World.OTHER);

  private static final List<Os> SYSTEMS = List.of(Os.LINUX, Os.WINDOWS, Os.MAC, Os.OTHER);
  private static final List<Storage> STORAGES =
      List.of(
          Storage.NOT_ASKED_YET,
          Storage.KEYCHAIN,
          Storage.MEMORY_NO_KEYCHAIN,
          Storage.MEMORY_LOCKED);
  private static final List<StepStatus> STATES =
      List.of(StepStatus.TO_DO, StepStatus.WAITING, StepStatus.DONE, StepStatus.PROBLEM);

  /**
   * The quick try has no step for the permissions. There, its code has a state that this step never
   * has otherwise, since nobody can wait at it.
   */
  private static final StepStatus QUICK_TRY_AT_SCOPES = StepStatus.WAITING;

  private CallerStateBits() {}

  static BigInteger pack(CallerState state) {
    int[] version = version(state.version());
    MixedRadix packed =
        MixedRadix.empty()
            .put(WORLDS.indexOf(state.world()), FEW)
            .put(SYSTEMS.indexOf(state.system()), FEW)
            .put(version[0], MAJOR)
            .put(version[1], MINOR)
            .put(version[2], PATCH)
            .put(ScreenCode.ALL.indexOf(state.screen()), ScreenCode.ALL.size())
            .put(STORAGES.indexOf(state.storage()), FEW);
    for (StepId step : StepId.ALL) {
      boolean marks = state.way() == Way.QUICK_TRY && step == StepId.SCOPES;
      StepStatus status = marks ? QUICK_TRY_AT_SCOPES : state.steps().get(step.index());
      packed.put(STATES.indexOf(status), FEW);
    }
    Matcher finding = FINDING.matcher(state.finding() == null ? "" : state.finding().id());
    boolean found = finding.matches() && AREAS.contains(finding.group(1));
    packed.put(found ? AREAS.indexOf(finding.group(1)) : 0, MOST_AREAS);
    packed.put(found ? Integer.parseInt(finding.group(2)) : 0, NUMBERS);
    Integer days = state.daysLeft();
    packed.put(days == null ? 0 : days + 2, DAYS);
    return packed.value();
  }

  /** Empty if a value stands for nothing that this version of the program knows. */
  static Optional<CallerState> unpack(BigInteger bits) {
    MixedRadix packed = MixedRadix.of(bits);
    int world = packed.take(FEW);
    int system = packed.take(FEW);
    String version = version(packed.take(MAJOR), packed.take(MINOR), packed.take(PATCH));
    ScreenCode screen = ScreenCode.ALL.get(packed.take(ScreenCode.ALL.size()));
    Storage storage = STORAGES.get(packed.take(FEW));
    List<StepStatus> steps = new ArrayList<>();
    for (int i = 0; i < StepId.ALL.size(); i++) {
      steps.add(STATES.get(packed.take(FEW)));
    }
    Way way = Way.DEVELOPER_APP;
    if (steps.get(StepId.SCOPES.index()) == QUICK_TRY_AT_SCOPES) {
      way = Way.QUICK_TRY;
      steps.set(StepId.SCOPES.index(), StepStatus.TO_DO);
    }
    int area = packed.take(MOST_AREAS);
    int number = packed.take(NUMBERS);
    int days = packed.take(DAYS);
    FailureCode finding = finding(area, number);
    boolean known =
        world < WORLDS.size()
            && packed.value().signum() == 0
            && (finding != null || (area == 0 && number == 0));
    return known
        ? Optional.of(
            new CallerState(
                WORLDS.get(world),
                SYSTEMS.get(system),
                version,
                screen,
                way,
                steps,
                finding,
                days == 0 ? null : Integer.valueOf(days - 2),
                storage))
        : Optional.empty();
  }

  private static @Nullable FailureCode finding(int area, int number) {
    return area == 0 || area >= AREAS.size()
        ? null
        : FailureCode.byId(Invariant.format("CW-%s-%02d", AREAS.get(area), number)).orElse(null);
  }

  private static int[] version(String text) {
    Matcher parts = VERSION.matcher(text);
    if (parts.matches()) {
      int major = Integer.parseInt(parts.group(1));
      int minor = Integer.parseInt(parts.group(2));
      int patch = Integer.parseInt(parts.group(3));
      if (major < MAJOR && minor < MINOR && patch < PATCH) {
        return new int[] {major, minor, patch};
      }
    }
    return new int[] {MAJOR - 1, MINOR - 1, PATCH - 1};
  }

  private static String version(int major, int minor, int patch) {
    boolean unknown = major == MAJOR - 1 && minor == MINOR - 1 && patch == PATCH - 1;
    return unknown ? "" : major + "." + minor + "." + patch;
  }
}
