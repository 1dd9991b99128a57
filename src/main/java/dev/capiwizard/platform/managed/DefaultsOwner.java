package dev.capiwizard.platform.managed;

import com.sun.jna.platform.win32.Advapi32Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Decides whose defaults count for everybody. On Windows anybody may put files into {@code
 * ProgramData}, and their proxy or contact would count for all, so the file must belong to an
 * administrator. On other systems only an administrator can write there at all.
 */
final class DefaultsOwner {
  /**
   * Administrators, the system itself and its installer (Microsoft: well-known SIDs). Files that an
   * administrator makes belong to the first.
   */
  private static final List<String> TRUSTED =
      List.of(
          "S-1-5-32-544",
          "S-1-5-18",
          "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464");

  private DefaultsOwner() {}

  /** Whether the file counts; waits for the disk. */
  static boolean isTrusted(Path file) {
    return isTrusted(
        file, System.getProperty("os.name", ""), sid -> Advapi32Util.getAccountBySid(sid).fqn);
  }

  /**
   * @param accountOf gives the account of a SID, {@code DOMAIN\name} in the language of the system
   */
  static boolean isTrusted(Path file, String system, UnaryOperator<String> accountOf) {
    if (!system.toLowerCase(Locale.ROOT).contains("win")) {
      return true;
    }
    try {
      String owner = Files.getOwner(file).getName();
      return TRUSTED.stream().anyMatch(sid -> owner.equalsIgnoreCase(account(accountOf, sid)));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static String account(UnaryOperator<String> accountOf, String sid) {
    try {
      return accountOf.apply(sid);
    } catch (RuntimeException e) {
      // This Windows knows no such account.
      return sid;
    }
  }
}
