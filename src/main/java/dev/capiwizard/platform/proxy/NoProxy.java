package dev.capiwizard.platform.proxy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The hosts that are reached without a proxy: this computer always, and those of the variable
 * {@code no_proxy} as curl reads it: names with their subdomains, addresses, ranges such as {@code
 * 10.0.0.0/8}, {@code host:port}, or {@code *}.
 */
final class NoProxy {
  private static final Set<String> LOOPBACK = Set.of("localhost", "::1", "0:0:0:0:0:0:0:1");

  private final List<String> names;

  NoProxy(String variable) {
    names =
        Arrays.stream(variable.split("[,\\s]+"))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .map(name -> name.startsWith("*.") ? name.substring(1) : name)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  boolean matches(URI address) {
    String host = host(address);
    return names.stream()
        .anyMatch(
            name ->
                name.equals("*")
                    || name.equals(host)
                    || name.equals(host + ":" + port(address))
                    || host.endsWith(name.startsWith(".") ? name : "." + name)
                    || name.equals("." + host)
                    || isInRange(host, name));
  }

  /** Only for numeric addresses: the proxy looks up names, perhaps in another network. */
  private static boolean isInRange(String host, String range) {
    int slash = range.indexOf('/');
    if (slash < 0) {
      return false;
    }
    try {
      byte[] wanted = InetAddress.ofLiteral(range.substring(0, slash)).getAddress();
      byte[] asked = InetAddress.ofLiteral(host).getAddress();
      int bits = Integer.parseInt(range.substring(slash + 1));
      return asked.length == wanted.length
          && bits >= 0
          && bits <= 8 * wanted.length
          && prefix(asked, bits).equals(prefix(wanted, bits));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static BigInteger prefix(byte[] address, int bits) {
    return new BigInteger(1, address).shiftRight(8 * address.length - bits);
  }

  /** Traffic within this computer never uses a proxy: it would end at the proxy’s own host. */
  static boolean isLoopback(URI address) {
    String host = host(address);
    return LOOPBACK.contains(host)
        || host.endsWith(".localhost")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  static String host(URI address) {
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  static int port(URI address) {
    return address.getPort() >= 0
        ? address.getPort()
        : "https".equals(address.getScheme()) ? 443 : 80;
  }
}
