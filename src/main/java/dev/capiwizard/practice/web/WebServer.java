package dev.capiwizard.practice.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Routes requests to handlers, on loopback only, with one virtual thread for each request. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  /** Makes the response to one request. */
  @FunctionalInterface
  public interface Handler {
    WebResponse answer(WebRequest request) throws IOException;
  }

  /** Stands for every method. */
  private static final String ANY = "*";

  private record Route(String method, Pattern path, Handler handler) {
    boolean isFor(HttpExchange exchange) {
      return method.equals(ANY) || method.equals(exchange.getRequestMethod());
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Route> routes = new ArrayList<>();
  private final String host;
  private final String service;
  private final Consumer<Observed> observer;

  /**
   * @param host the name of this server in pages, {@code localhost} or {@code 127.0.0.1}
   * @param port 0 for any free one
   */
  public WebServer(String host, int port, String service, Consumer<Observed> observer)
      throws IOException {
    this.host = host;
    this.service = service;
    this.observer = observer;
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /**
   * @param path a regular expression for the whole path; the handler gets its groups
   */
  public void on(String method, String path, Handler handler) {
    routes.add(new Route(method, Pattern.compile(path), handler));
  }

  /** Adds a handler for every method, for an API that tells methods apart itself. */
  public void onAny(String path, Handler handler) {
    on(ANY, path, handler);
  }

  public void start() {
    server.start();
  }

  public URI origin() {
    return URI.create("http://" + host + ":" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      WebResponse answer;
      try {
        answer = route(exchange);
      } catch (RuntimeException | Error e) {
        LOG.error("Practice {} failed: {}", service, e.getClass().getName());
        answer = WebResponse.text(500, "The practice service failed.");
      }
      observer.accept(
          new Observed(
              Instant.now(),
              service,
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              answer.status()));
      answer.send(exchange);
    }
  }

  private WebResponse route(HttpExchange exchange) throws IOException {
    for (Route route : routes) {
      Matcher matcher = route.path.matcher(exchange.getRequestURI().getPath());
      if (route.isFor(exchange) && matcher.matches()) {
        List<String> groups = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
          groups.add(matcher.group(i));
        }
        return route.handler.answer(WebRequest.of(exchange, groups));
      }
    }
    return WebResponse.text(404, "There is no such page in the practice.");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
