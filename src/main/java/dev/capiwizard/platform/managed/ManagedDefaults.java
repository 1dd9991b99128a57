package dev.capiwizard.platform.managed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings that IT or support make for everybody on this computer. They name people to ask and
 * decide how this computer reaches others; they cannot send a token elsewhere or silence a warning.
 *
 * @param company the company whose installation this is; empty if not given
 * @param support the people to ask
 * @param redirectPort the port of the redirect URL; null for the program’s own
 * @param proxy such as {@code http://proxy.example:3128}, used if the environment names none; empty
 *     for none
 * @param noProxy hosts that are reached without a proxy, as in the variable {@code no_proxy}
 * @param reminderDays days before the end of a new connection’s token, largest first, the day
 *     itself among them; empty for the program’s own
 * @param ownBrowserFirst whether a sign-in is to begin in the person’s own browser
 */
public record ManagedDefaults(
    String company,
    Support support,
    @Nullable Integer redirectPort,
    String proxy,
    String noProxy,
    List<Integer> reminderDays,
    boolean ownBrowserFirst) {
  /** The people to ask; missing details are empty. */
  public record Support(String name, String phone, String email, String page) {
    static final Support NONE = new Support("", "", "", "");

    /** One line such as “Acme help desk · +49 30 1234”; empty if nobody is named. */
    public String words() {
      return Stream.of(name, phone, email, page)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" · "));
    }
  }

  /** No settings at all. */
  public static final ManagedDefaults NONE =
      new ManagedDefaults("", Support.NONE, null, "", "", List.of(), false);

  public ManagedDefaults {
    reminderDays = List.copyOf(reminderDays);
  }

  /** The value of {@link #reminderDays}, if they were set. */
  public Optional<List<Integer>> days() {
    return reminderDays.isEmpty() ? Optional.empty() : Optional.of(reminderDays);
  }
}
