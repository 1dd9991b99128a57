package dev.capiwizard.platform.proxy;

import java.io.Serial;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proxy as the environment names it, such as {@code http://user:password@proxy.example:3128}.
 *
 * @param login null if the address holds none
 */
record ProxyAddress(Proxy.Type type, String host, int port, @Nullable Login login) {
  /** Name and password, only for this proxy. */
  record Login(String user, String password) {
    /** Leaves the password out. */
    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  /** Why a text does not name a proxy. */
  static final class Mistake extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final SystemProxies.Wrong wrong;

    private Mistake(SystemProxies.Wrong wrong) {
      // Leaves the text out, since it may hold a password.
      super(wrong.name());
      this.wrong = wrong;
    }

    SystemProxies.Wrong wrong() {
      return wrong;
    }
  }

  /** Empty if the text does not name a proxy. */
  static Optional<ProxyAddress> parse(String text) {
    try {
      return Optional.of(read(text));
    } catch (Mistake e) {
      return Optional.empty();
    }
  }

  /** Reads an address. The scheme may be missing, as other programs allow. */
  static ProxyAddress read(String text) throws Mistake {
    String rest = text.strip();
    int scheme = rest.indexOf("://");
    String kind = scheme < 0 ? "http" : rest.substring(0, scheme).toLowerCase(Locale.ROOT);
    rest = scheme < 0 ? rest : rest.substring(scheme + 3);
    // Java speaks to no proxy over TLS; https:// here nearly always means a plain one.
    boolean socks = kind.startsWith("socks");
    if (!socks && !kind.equals("http") && !kind.equals("https")) {
      throw new Mistake(SystemProxies.Wrong.SCHEME);
    }
    // A password may hold an unencoded @ or slash: the last @ ends it.
    int at = rest.lastIndexOf('@');
    Login login = at < 0 ? null : login(rest.substring(0, at));
    rest = rest.substring(at + 1).replaceFirst("/.*$", "");
    int colon = rest.lastIndexOf(':');
    boolean hasPort = colon > rest.lastIndexOf(']');
    String host = hasPort ? rest.substring(0, colon) : rest;
    host = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    int port = hasPort ? port(rest.substring(colon + 1)) : usualPort(kind, socks);
    if (port < 1) {
      throw new Mistake(SystemProxies.Wrong.PORT);
    }
    if (host.isEmpty() || host.chars().anyMatch(c -> c <= ' ' || c == '"' || c == '/')) {
      throw new Mistake(SystemProxies.Wrong.HOST);
    }
    return new ProxyAddress(socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, host, port, login);
  }

  /** Unresolved, so that the client looks up the name and can tell that it is unknown. */
  Proxy proxy() {
    return new Proxy(type, InetSocketAddress.createUnresolved(host, port));
  }

  private static Login login(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new Login(decode(text), "")
        : new Login(decode(text.substring(0, colon)), decode(text.substring(colon + 1)));
  }

  /** A password that was written unencoded is taken as it is. */
  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** The default port, as in curl. */
  private static int usualPort(String kind, boolean socks) {
    return socks ? 1080 : kind.equals("https") ? 443 : 1080;
  }

  private static int port(String digits) {
    try {
      int port = Integer.parseInt(digits);
      return port > 0 && port < 65_536 ? port : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
