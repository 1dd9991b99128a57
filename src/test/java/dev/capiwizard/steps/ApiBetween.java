package dev.capiwizard.steps;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Stands between the program and a LinkedIn’s API, and may change what that answers. */
public final class ApiBetween implements AutoCloseable {
  private static final List<String> PASSED_ON =
      List.of("Authorization", "LinkedIn-Version", "X-Restli-Protocol-Version", "Content-Type");

  private final MockWebServer server = new MockWebServer();
  private final HttpClient http =
      HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

  /** What was asked, as method and path, in that order. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  /** Makes the response, of the request and of the API’s own response to it. */
  public volatile BiFunction<String, MockResponse, MockResponse> answering = (request, own) -> own;

  /** Begins to pass on what is asked of that API. */
  public URI before(URI api) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            String path = request.getMethod() + " " + request.getTarget();
            asked.add(path);
            return answering.apply(path, own(api, request));
          }
        });
    try {
      server.start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return URI.create("http://127.0.0.1:" + server.getPort() + api.getPath());
  }

  private MockResponse own(URI api, RecordedRequest request) throws InterruptedException {
    HttpRequest.Builder asking =
        HttpRequest.newBuilder(URI.create("http://" + api.getAuthority() + request.getTarget()))
            .method(
                request.getMethod(),
                request.getBody() == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(request.getBody().toByteArray()));
    request
        .getHeaders()
        .forEach(
            header -> {
              if (PASSED_ON.stream().anyMatch(header.getFirst()::equalsIgnoreCase)) {
                asking.header(header.getFirst(), header.getSecond());
              }
            });
    try {
      HttpResponse<String> said = http.send(asking.build(), HttpResponse.BodyHandlers.ofString());
      return json(said.statusCode(), said.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  @Override
  public void close() {
    server.close();
    http.close();
  }
}
