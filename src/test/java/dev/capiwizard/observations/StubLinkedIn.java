package dev.capiwizard.observations;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.testing.PromptSockets;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A LinkedIn that answers as a test says, for answers that the practice does not give. */
final class StubLinkedIn implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();

  StubLinkedIn() throws IOException {
    server.setServerSocketFactory(new PromptSockets());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String path = request.getUrl().encodedPath();
            boolean fields = request.getUrl().queryParameter("fields") != null;
            MockResponse withFields = answers.get(path + "?fields");
            return fields && withFields != null
                ? withFields
                : answers.getOrDefault(path, json(404, "{\"status\":404}"));
          }
        });
    server.start();
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  StubLinkedIn answer(String path, int status, String body) {
    answers.put(path, json(status, body));
    return this;
  }

  StubLinkedIn answer(String path, int status, String body, String header, String value) {
    answers.put(path, json(status, body).newBuilder().addHeader(header, value).build());
    return this;
  }

  Endpoints endpoints() {
    URI at = server.url("/").uri();
    return new Endpoints(
        at.resolve("/authorization"),
        at.resolve("/accessToken"),
        at.resolve("/introspectToken"),
        at.resolve("/rest"),
        at,
        at.resolve("/developers"),
        Endpoints.World.OTHER);
  }

  @Override
  public void close() {
    server.close();
  }
}
