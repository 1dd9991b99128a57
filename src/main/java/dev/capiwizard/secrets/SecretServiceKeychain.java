package dev.capiwizard.secrets;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.SecretServiceBus.Refusal;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.types.Variant;

/**
 * The keychain of a Linux desktop by the Secret Service API 0.2: GNOME Keyring, KeePassXC, KWallet
 * from 5.97. An entry is looked for in all collections, since a person may change the default; a
 * new entry is made in the default. Labels and attributes are as java-keyring made them.
 *
 * <p>A failure closes the connection; the guard opens another for the next call.
 */
final class SecretServiceKeychain implements Keychain {
  private static final String SERVICE = "org.freedesktop.Secret.Service";
  private static final String COLLECTION = "org.freedesktop.Secret.Collection";
  private static final String ITEM = "org.freedesktop.Secret.Item";

  /** GNOME Keyring forgets the content of this collection at log-out. */
  private static final String FORGETFUL = SecretServiceBus.ROOT + "/collection/session";

  private final SecretServiceBus bus;
  private final SecretServiceSession session;
  private final String service;

  private SecretServiceKeychain(
      SecretServiceBus bus, SecretServiceSession session, String service) {
    this.bus = bus;
    this.session = session;
    this.service = service;
  }

  /**
   * Opens it; asks the person if the default collection is locked.
   *
   * @param service the service to which the entries belong
   * @throws FailureException KEYCHAIN_ABSENT if nobody offers the service; KEYCHAIN_LOCKED if it
   *     stays locked, was refused, or has no collection to keep anything in
   */
  static Keychain open(String service) throws Exception {
    SecretServiceBus bus = SecretServiceBus.connect();
    try {
      SecretServiceKeychain opened =
          new SecretServiceKeychain(bus, SecretServiceSession.open(bus), service);
      String home = opened.home();
      if (opened.locked(home)) {
        opened.unlock(List.of(home));
      }
      if (opened.locked(home)) {
        throw new FailureException(FailureCode.KEYCHAIN_LOCKED, "stays locked");
      }
      return opened;
    } catch (Exception e) {
      bus.close();
      throw e;
    }
  }

  @Override
  public boolean isLocked() {
    try {
      return locked(home());
    } catch (FailureException | Refusal e) {
      // The next call tells why.
      return false;
    }
  }

  @Override
  public Optional<String> get(String account) throws Exception {
    return orClosed(
        () -> {
          List<String> items = readable(account);
          if (items.isEmpty()) {
            return Optional.empty();
          }
          Object[] answer =
              bus.ask(newest(items), ITEM, "GetSecret", "o", SecretServiceBus.path(session.path()));
          return Optional.of(session.unwrap(answer[0]));
        });
  }

  /** Sets all matching items, or an older one might be read once the newer one is locked away. */
  @Override
  public void set(String account, String value) throws Exception {
    orClosed(
        () -> {
          List<String> items = readable(account);
          if (items.isEmpty()) {
            create(account, value);
          }
          for (String item : items) {
            bus.ask(item, ITEM, "SetSecret", "(oayays)", (Object) session.wrap(value));
          }
          return true;
        });
  }

  @Override
  public void delete(String account) throws Exception {
    orClosed(
        () -> {
          Found found = search(account);
          if (!found.locked.isEmpty()) {
            unlock(found.locked);
          }
          for (String item : found.all()) {
            bus.prompt(SecretServiceBus.path(bus.ask(item, ITEM, "Delete", "")[0]));
          }
          // A service may ask the person, hear no, and not report it.
          if (!found.all().isEmpty() && !search(account).all().isEmpty()) {
            throw new FailureException(FailureCode.KEYCHAIN_LOCKED, "the entry was not removed");
          }
          return true;
        });
  }

  @Override
  public void close() {
    bus.close();
  }

  private interface Work<T> {
    T run() throws FailureException, Refusal, GeneralSecurityException;
  }

  private <T> T orClosed(Work<T> work) throws Exception {
    try {
      return work.run();
    } catch (Exception e) {
      bus.close();
      throw e;
    }
  }

  private void create(String account, String value)
      throws FailureException, Refusal, GeneralSecurityException {
    Map<String, Variant<?>> properties = new HashMap<>();
    properties.put(ITEM + ".Label", new Variant<>(service + "|" + account, "s"));
    properties.put(ITEM + ".Attributes", SecretServiceBus.variant(attributes(account)));
    Object[] answer =
        bus.ask(
            home(),
            COLLECTION,
            "CreateItem",
            "a{sv}(oayays)b",
            properties,
            session.wrap(value),
            true);
    bus.prompt(SecretServiceBus.path(answer[1]));
  }

  private Map<String, String> attributes(String account) {
    return Map.of("service", service, "account", account);
  }

  private record Found(List<String> unlocked, List<String> locked) {
    List<String> all() {
      List<String> all = new ArrayList<>(unlocked);
      all.addAll(locked);
      return all;
    }
  }

  /** Searches every collection of the service. */
  private Found search(String account) throws FailureException, Refusal {
    Object[] answer =
        bus.ask(SecretServiceBus.ROOT, SERVICE, "SearchItems", "a{ss}", attributes(account));
    return new Found(SecretServiceBus.paths(answer[0]), SecretServiceBus.paths(answer[1]));
  }

  /** The readable items; the person is asked only if all of them are locked. */
  private List<String> readable(String account) throws FailureException, Refusal {
    Found found = search(account);
    if (found.unlocked.isEmpty() && !found.locked.isEmpty()) {
      unlock(found.locked);
      found = search(account);
      if (found.unlocked.isEmpty()) {
        throw new FailureException(FailureCode.KEYCHAIN_LOCKED, "the entry stays locked");
      }
    }
    if (found.unlocked.isEmpty() && locked(home())) {
      // It was locked a moment ago: some services then hide their items.
      throw new FailureException(FailureCode.KEYCHAIN_LOCKED, "locked meanwhile");
    }
    return found.unlocked;
  }

  private String newest(List<String> items) throws FailureException, Refusal {
    String newest = items.getFirst();
    if (items.size() > 1) {
      long latest = -1;
      for (String item : items) {
        long modified = ((Number) bus.property(item, ITEM, "Modified")).longValue();
        if (modified > latest) {
          latest = modified;
          newest = item;
        }
      }
    }
    return newest;
  }

  private void unlock(List<String> objects) throws FailureException, Refusal {
    Object[] answer =
        bus.ask(
            SecretServiceBus.ROOT,
            SERVICE,
            "Unlock",
            "ao",
            (Object) SecretServiceBus.paths(objects));
    bus.prompt(SecretServiceBus.path(answer[1]));
  }

  /** The place for new entries: the default collection, or an open one, or any. */
  private String home() throws FailureException, Refusal {
    String named =
        SecretServiceBus.path(
            bus.ask(SecretServiceBus.ROOT, SERVICE, "ReadAlias", "s", "default")[0]);
    if (!named.equals(SecretServiceBus.NONE)) {
      return named;
    }
    List<String> others =
        SecretServiceBus.paths(bus.property(SecretServiceBus.ROOT, SERVICE, "Collections")).stream()
            .filter(one -> !one.equals(FORGETFUL))
            .toList();
    if (others.isEmpty()) {
      throw new FailureException(FailureCode.KEYCHAIN_LOCKED, "no collection is open");
    }
    for (String other : others) {
      if (!locked(other)) {
        return other;
      }
    }
    return others.getFirst();
  }

  private boolean locked(String collection) throws FailureException, Refusal {
    return Boolean.TRUE.equals(bus.property(collection, COLLECTION, "Locked"));
  }
}
