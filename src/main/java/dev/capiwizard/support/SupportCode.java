package dev.capiwizard.support;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.texts.Invariant;
import dev.capiwizard.texts.PastedText;
import dev.capiwizard.texts.Texts;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A {@link CallerState} as five groups of five digits, to be read out on the phone: people of every
 * language can read out digits. Each group ends in a check digit, which tells which group was
 * misheard. The first digit is the format. A check over everything tells a misheard code from one
 * that was never made. Making a code calls no service; the code holds no secret.
 */
public final class SupportCode {
  private static final Texts TEXTS = Texts.of("support");
  private static final int GROUPS = 5;
  private static final int SIZE = 5;
  private static final int FORMAT = 1;

  /** The largest prime that leaves room for format 1 in nineteen digits. */
  private static final BigInteger CHECK = BigInteger.valueOf(563);

  /** Blanks and punctuation of every script, and the invisible marks of right-to-left text. */
  private static final String BETWEEN = "[\\s\\p{Z}\\p{P}\\p{Cf}]+";

  private SupportCode() {}

  /** The code, such as {@code 10482 99316 04471 52208 71935}. */
  public static String encode(CallerState state) {
    BigInteger bits = CallerStateBits.pack(state);
    String digits = Invariant.format("%d%019d", FORMAT, bits.multiply(CHECK).add(check(bits)));
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < GROUPS; i++) {
      String group = digits.substring(i * (SIZE - 1), (i + 1) * (SIZE - 1));
      groups.add(group + CheckDigit.of(group, i + 1));
    }
    return String.join(" ", groups);
  }

  /**
   * Reads a code, whatever separates its groups, and in the digits of any script.
   *
   * @throws FailureException with SUPPORT_CODE_MISHEARD and the groups, or SUPPORT_CODE_WRONG
   */
  public static CallerState decode(String heard) throws FailureException {
    List<Integer> misheard = misheard(heard);
    List<String> groups = groups(heard);
    if (!misheard.isEmpty()) {
      throw new FailureException(
          FailureCode.SUPPORT_CODE_MISHEARD,
          isSwapped(groups, misheard)
              ? TEXTS.get("code.swapped", misheard.get(0), misheard.get(1))
              : TEXTS.get("code.misheard", misheard.size(), names(groups, misheard)));
    }
    if (groups.size() != GROUPS) {
      throw wrong("code.length", PastedText.digits(heard).replaceAll("\\D", "").length());
    }
    String digits =
        groups.stream().map(one -> one.substring(0, SIZE - 1)).collect(Collectors.joining());
    int format = digits.charAt(0) - '0';
    if (format != FORMAT) {
      throw wrong("code.format", format);
    }
    BigInteger[] parts = new BigInteger(digits.substring(1)).divideAndRemainder(CHECK);
    if (!parts[1].equals(check(parts[0]))) {
      throw wrong("code.together");
    }
    return CallerStateBits.unpack(parts[0]).orElseThrow(() -> wrong("code.unknown"));
  }

  /**
   * The numbers, from 1, of the groups that must be wrong; empty if each group is right by itself,
   * or if nobody can tell where groups end.
   */
  public static List<Integer> misheard(String heard) {
    List<String> groups = groups(heard);
    List<Integer> wrong = new ArrayList<>();
    for (int i = 0; groups.size() == GROUPS && i < GROUPS; i++) {
      if (!groups.get(i).matches("\\d{5}") || !CheckDigit.fits(groups.get(i), i + 1)) {
        wrong.add(i + 1);
      }
    }
    return wrong;
  }

  /** The groups as written, or, if all digits are there, by counting. */
  private static List<String> groups(String heard) {
    String plain = PastedText.digits(heard).replaceAll(BETWEEN, " ").strip();
    if (plain.split(" ").length > GROUPS) {
      // Words around the code, such as “Support code”.
      plain = plain.replaceAll("(?<!\\S)[^\\s\\d]+(?!\\S)", "").replaceAll(" +", " ").strip();
    }
    String digits = plain.replace(" ", "");
    if (digits.length() == GROUPS * SIZE) {
      List<String> groups = new ArrayList<>();
      for (int i = 0; i < GROUPS; i++) {
        groups.add(digits.substring(i * SIZE, (i + 1) * SIZE));
      }
      return groups;
    }
    return List.of(plain.split(" "));
  }

  private static boolean isSwapped(List<String> groups, List<Integer> misheard) {
    if (misheard.size() != 2) {
      return false;
    }
    List<String> swapped = new ArrayList<>(groups);
    Collections.swap(swapped, misheard.get(0) - 1, misheard.get(1) - 1);
    return misheard(String.join(" ", swapped)).isEmpty();
  }

  private static String names(List<String> groups, List<Integer> numbers) {
    return numbers.stream()
        .map(number -> TEXTS.get("code.group", number, groups.get(number - 1)))
        .collect(Collectors.joining(", "));
  }

  private static FailureException wrong(String reason, Object... arguments) {
    return new FailureException(FailureCode.SUPPORT_CODE_WRONG, TEXTS.get(reason, arguments));
  }

  private static BigInteger check(BigInteger bits) {
    CRC32 crc = new CRC32();
    crc.update((FORMAT + ":" + bits).getBytes(StandardCharsets.US_ASCII));
    return BigInteger.valueOf(crc.getValue()).mod(CHECK);
  }
}
