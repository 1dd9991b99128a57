package dev.capiwizard.platform.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the proxy for an address. This computer is reached without one; then the variables {@code
 * https_proxy}, {@code http_proxy}, {@code all_proxy} and {@code no_proxy} count; then the managed
 * defaults; then the system’s settings (read by Java if {@code java.net.useSystemProxies} is on).
 * May wait for the system: not for the FX thread.
 */
public final class SystemProxies extends ProxySelector {
  private static final Logger LOG = LoggerFactory.getLogger(SystemProxies.class);
  private static final List<Proxy> NONE = List.of(Proxy.NO_PROXY);

  private final @Nullable ProxySelector system;
  private final Map<String, String> environment;
  private final NoProxy noProxy;
  private final Optional<ProxyAddress> managed;
  private final NoProxy notManaged;

  /**
   * @param system the selector of the system’s settings; null for none
   */
  public SystemProxies(@Nullable ProxySelector system, Map<String, String> environment) {
    this(system, environment, "", "");
  }

  /**
   * @param managed the proxy of the managed defaults; empty for none
   * @param notManaged hosts that are reached without that proxy
   */
  public SystemProxies(
      @Nullable ProxySelector system,
      Map<String, String> environment,
      String managed,
      String notManaged) {
    this.system = system;
    this.environment = Map.copyOf(environment);
    this.noProxy = new NoProxy(variable("no_proxy").map(environment::get).orElse(""));
    this.managed = ProxyAddress.parse(managed);
    this.notManaged = new NoProxy(notManaged);
  }

  /** Whether a text names a proxy. */
  public static boolean isProxy(String text) {
    return ProxyAddress.parse(text).isPresent();
  }

  @Override
  public List<Proxy> select(URI address) {
    if (NoProxy.isLoopback(address)) {
      return NONE;
    }
    Optional<ProxyAddress> named = named(String.valueOf(address.getScheme()));
    if (named.isPresent()) {
      return noProxy.matches(address) ? NONE : List.of(named.get().proxy());
    }
    if (managed.isPresent()) {
      boolean direct = noProxy.matches(address) || notManaged.matches(address);
      return direct ? NONE : List.of(managed.get().proxy());
    }
    List<Proxy> found = system == null ? NONE : system.select(address);
    return found == null || found.isEmpty() ? NONE : found;
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException cause) {
    LOG.warn("A proxy did not answer: {}", cause.getClass().getSimpleName());
    if (system != null) {
      system.connectFailed(address, proxy, cause);
    }
  }

  /** Whether an address is on this computer. */
  public static boolean isLoopback(URI address) {
    return NoProxy.isLoopback(address);
  }

  /** The proxy that is tried first for an address, as {@code host:port}; empty for none. */
  public Optional<String> describe(URI address) {
    return select(address).getFirst().address() instanceof InetSocketAddress at
        ? Optional.of(at.getHostString() + ":" + at.getPort())
        : Optional.empty();
  }

  /** Name and password for exactly this proxy; empty if none are known. */
  public Optional<PasswordAuthentication> login(String host, int port) {
    return logins()
        .filter(one -> one.host().equalsIgnoreCase(host) && one.port() == port)
        .flatMap(one -> Stream.ofNullable(one.login()))
        .map(one -> new PasswordAuthentication(one.user(), one.password().toCharArray()))
        .findFirst();
  }

  /**
   * Whether java.net.http will not do: it signs in to no proxy here, waits for ever if a proxy
   * wants that, and does not support SOCKS.
   */
  public boolean needsUrlConnection() {
    return logins().findAny().isPresent();
  }

  /** The mistakes in a variable that should name a proxy. */
  public enum Wrong {
    /** It is not http, https, or a kind of socks. */
    SCHEME,
    /** It names no computer, or uses letters that a name cannot have. */
    HOST,
    /** It is not a number from 1 to 65535. */
    PORT
  }

  /**
   * A variable that should name a proxy but does not, so that it counts for nothing.
   *
   * @param variable its name, such as {@code HTTPS_PROXY}; never its value, which may be a password
   */
  public record Mistake(String variable, Wrong wrong) {}

  /** The mistake that keeps an address from its proxy; empty if there is none. */
  public Optional<Mistake> mistake(URI address) {
    if (NoProxy.isLoopback(address) || noProxy.matches(address)) {
      return Optional.empty();
    }
    return variableFor(String.valueOf(address.getScheme()))
        .flatMap(
            name -> {
              try {
                var _ = ProxyAddress.read(environment.getOrDefault(name, ""));
                return Optional.empty();
              } catch (ProxyAddress.Mistake e) {
                return Optional.of(new Mistake(name, e.wrong()));
              }
            });
  }

  private Stream<ProxyAddress> logins() {
    return Stream.of("https", "http").flatMap(scheme -> named(scheme).stream());
  }

  private Optional<ProxyAddress> named(String scheme) {
    return variableFor(scheme).map(environment::get).flatMap(ProxyAddress::parse);
  }

  /** The name of the variable that applies to a scheme. */
  private Optional<String> variableFor(String scheme) {
    return variable(scheme.toLowerCase(Locale.ROOT) + "_proxy").or(() -> variable("all_proxy"));
  }

  /** The variable’s name in small or capital letters, whichever is set. */
  private Optional<String> variable(String name) {
    return Stream.of(name, name.toUpperCase(Locale.ROOT))
        .filter(one -> !environment.getOrDefault(one, "").isBlank())
        .findFirst();
  }
}
