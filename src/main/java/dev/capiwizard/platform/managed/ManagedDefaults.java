package dev.capiwizard.platform.managed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What IT or support set for everybody on this computer. It names people to ask and settles how
 * this computer reaches others; it can neither send a token elsewhere nor silence a warning.
 *
 * @param company whose installation this is; empty where not said
 * @param support whom to ask
 * @param redirectPort of the redirect URL; null for the program’s own
 * @param proxy such as {@code http://proxy.example:3128}, used where the environment names none;
 *     empty for none
 * @param noProxy hosts that are reached without it, as in the variable {@code no_proxy}
 * @param reminderDays days before the end of a new connection’s token, largest first, the day
 *     itself among them; empty for the program’s own
 */
public record ManagedDefaults(
    String company,
    Support support,
    @Nullable Integer redirectPort,
    String proxy,
    String noProxy,
    List<Integer> reminderDays) {
  /** Whom to ask; what is not said is empty. */
  public record Support(String name, String phone, String email, String page) {
    static final Support NONE = new Support("", "", "", "");

    /** In one line, such as “Acme help desk · +49 30 1234”; empty where nobody is named. */
    public String words() {
      return Stream.of(name, phone, email, page)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" · "));
    }
  }

  /** Nobody set anything. */
  public static final ManagedDefaults NONE =
      new ManagedDefaults("", Support.NONE, null, "", "", List.of());

  public ManagedDefaults {
    reminderDays = List.copyOf(reminderDays);
  }

  /** {@link #reminderDays}, where they were set. */
  public Optional<List<Integer>> days() {
    return reminderDays.isEmpty() ? Optional.empty() : Optional.of(reminderDays);
  }
}
