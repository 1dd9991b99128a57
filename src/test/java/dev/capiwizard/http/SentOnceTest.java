package dev.capiwizard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.testing.ClosedPort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An authorization code is sent once, by the client that ships. */
@Timeout(60)
class SentOnceTest {
  private final AtomicInteger received = new AtomicInteger();

  /** A host with two addresses, both of which take the request and break before the answer. */
  @Test
  void notToTheNextAddressOfAHostThatBroke() throws Exception {
    try (ServerSocket first = new ServerSocket(0, 5, address(1));
        ServerSocket second = new ServerSocket(first.getLocalPort(), 5, address(2))) {
      breakAfterReading(first);
      breakAfterReading(second);
      String address = "http://two.example:" + first.getLocalPort() + "/accessToken";
      assertThatThrownBy(() -> post(ofTwoAddresses(), address)).isInstanceOf(IOException.class);
      assertThat(received).hasValue(1);
    }
  }

  /** Nothing was sent to the first: the second is still asked. */
  @Test
  void toTheNextAddressWhereNobodyListensAtTheFirst() throws Exception {
    try (ClosedPort closed = new ClosedPort();
        ServerSocket second = new ServerSocket(closed.port(), 5, address(2))) {
      breakAfterReading(second);
      String address = "http://two.example:" + second.getLocalPort() + "/accessToken";
      assertThatThrownBy(() -> post(ofTwoAddresses(), address)).isInstanceOf(IOException.class);
      assertThat(received).hasValue(1);
    }
  }

  @Test
  void notAgainWhereAServiceAsksForItAtOnce() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse.Builder().code(503).setHeader("Retry-After", "0").build());
      server.enqueue(new MockResponse.Builder().code(200).build());
      server.start();
      assertThat(post(HttpClients.create(), server.url("/accessToken").toString())).isEqualTo(503);
      assertThat(server.getRequestCount()).isEqualTo(1);
    }
  }

  private static OkHttpClient ofTwoAddresses() {
    return HttpClients.create()
        .newBuilder()
        .dns(name -> List.of(address(1), address(2)))
        .proxySelector(ProxySelector.of(null))
        .build();
  }

  private static InetAddress address(int last) {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static int post(OkHttpClient client, String address) throws IOException {
    try (Response response =
        client
            .newCall(
                new Request.Builder()
                    .url(address)
                    .post(new FormBody.Builder().add("code", "AQonce").build())
                    .build())
            .execute()) {
      return response.code();
    }
  }

  /** Reads a whole request from each caller, counts it, and hangs up. */
  private void breakAfterReading(ServerSocket at) {
    Thread.ofVirtual()
        .start(
            () -> {
              while (true) {
                try (Socket caller = at.accept()) {
                  if (read(caller.getInputStream()).contains("AQonce")) {
                    received.incrementAndGet();
                  }
                } catch (IOException e) {
                  return;
                }
              }
            });
  }

  private static String read(InputStream from) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (!all.toString(StandardCharsets.ISO_8859_1).contains("AQonce")) {
      int next = from.read();
      if (next < 0) {
        break;
      }
      all.write(next);
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }
}
