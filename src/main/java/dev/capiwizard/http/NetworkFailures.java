package dev.capiwizard.http;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.proxy.SystemProxies;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Finds the reason why no response came. */
final class NetworkFailures {
  private final ClockCheck clock;
  private final BooleanSupplier networkUp;

  /**
   * @param networkUp whether any network is up apart from this computer’s own
   */
  NetworkFailures(ClockCheck clock, BooleanSupplier networkUp) {
    this.clock = clock;
    this.networkUp = networkUp;
  }

  /** The failure of a call. The detail holds host and kind, never an address with its query. */
  FailureException of(IOException e, Request request, OkHttpClient client) {
    return new FailureException(
        code(e, request, client), request.url().host() + ": " + e.getClass().getSimpleName(), e);
  }

  private FailureCode code(IOException e, Request request, OkHttpClient client) {
    if (e instanceof SSLException) {
      return secure(e, request, client);
    }
    if (isMiswritten(request.url().uri(), client) && hasNotArrived(e) && networkUp.getAsBoolean()) {
      return FailureCode.PROXY_MISWRITTEN;
    }
    if (e instanceof InterruptedIOException) {
      return FailureCode.TIMED_OUT;
    }
    Optional<FailureCode> proxys = saidByProxy(String.valueOf(e.getMessage()));
    if (proxys.isPresent()) {
      return proxys.get();
    }
    boolean name = e instanceof UnknownHostException;
    if (name || e instanceof ConnectException || e instanceof NoRouteToHostException) {
      URI address = request.url().uri();
      if (!SystemProxies.isLoopback(address) && !networkUp.getAsBoolean()) {
        return FailureCode.OFFLINE;
      }
      if (goesByProxy(address, client)) {
        return FailureCode.PROXY_REFUSED;
      }
      return name ? FailureCode.NAME_NOT_FOUND : FailureCode.UNREACHABLE;
    }
    return has(e, SocketException.class, EOFException.class)
        ? FailureCode.CONNECTION_LOST
        : FailureCode.UNREACHABLE;
  }

  private FailureCode secure(IOException e, Request request, OkHttpClient client) {
    if (has(e, CertificateExpiredException.class, CertificateNotYetValidException.class)) {
      // Servers hardly ever use a certificate from the future, but do use an old one by mistake.
      boolean future = has(e, CertificateNotYetValidException.class);
      return clock.isFarOff(client, request.url()).orElse(future)
          ? FailureCode.CLOCK_WRONG
          : FailureCode.CERTIFICATE_NOT_TRUSTED;
    }
    if (has(e, CertificateException.class, CertPathBuilderException.class)) {
      return FailureCode.CERTIFICATE_NOT_TRUSTED;
    }
    if (has(e, InterruptedIOException.class)) {
      return FailureCode.TIMED_OUT;
    }
    return has(e, SocketException.class, EOFException.class)
        ? FailureCode.CONNECTION_LOST
        : FailureCode.CERTIFICATE_NOT_TRUSTED;
  }

  /** OkHttp gives these only as text. Some proxies refuse a wrong password with 401. */
  private static Optional<FailureCode> saidByProxy(String message) {
    if (message.startsWith("Failed to authenticate with proxy")
        || message.startsWith("Received HTTP_PROXY_AUTH")
        || message.matches("Unexpected response code for CONNECT: 40[17]")) {
      return Optional.of(FailureCode.PROXY_LOGIN);
    }
    return message.startsWith("Unexpected response code for CONNECT") || message.contains("SOCKS")
        ? Optional.of(FailureCode.PROXY_REFUSED)
        : Optional.empty();
  }

  /** Whether the proxy for this address is written in a way that nobody can read. */
  private static boolean isMiswritten(URI address, OkHttpClient client) {
    return client.proxySelector() instanceof SystemProxies proxies
        && proxies.mistake(address).isPresent();
  }

  /** Company networks refuse, or silently drop, connections that bypass their proxy. */
  private static boolean hasNotArrived(IOException e) {
    return e instanceof InterruptedIOException
        || e instanceof UnknownHostException
        || e instanceof ConnectException
        || e instanceof NoRouteToHostException;
  }

  private static boolean goesByProxy(URI address, OkHttpClient client) {
    List<Proxy> proxies = client.proxySelector().select(address);
    return proxies != null && proxies.stream().anyMatch(one -> one.type() != Proxy.Type.DIRECT);
  }

  private static boolean has(Throwable e, Class<?>... kinds) {
    return Stream.iterate(e, one -> one != null, one -> one.getCause())
        .limit(20)
        .anyMatch(one -> Stream.of(kinds).anyMatch(kind -> kind.isInstance(one)));
  }
}
