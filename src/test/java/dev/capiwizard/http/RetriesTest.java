package dev.capiwizard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class RetriesTest {
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void asksAgainWhereTheConnectionBroke() throws Exception {
    enqueue(broken(), broken(), answer(200));
    assertThat(get()).isEqualTo(200);
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504})
  void asksAgainWhereAGatewayHasNoAnswer(int status) throws Exception {
    enqueue(answer(status), answer(200));
    assertThat(get()).isEqualTo(200);
  }

  @Test
  void givesUpAfterTheThirdTry() throws Exception {
    enqueue(answer(503), answer(503), answer(503), answer(200));
    assertThat(get()).isEqualTo(503);
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 426, 429, 500})
  void takesAnAnswerAsOne(int status) throws Exception {
    enqueue(answer(status), answer(200));
    assertThat(get()).isEqualTo(status);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void leavesOneAloneThatSaysWhenToComeBack() throws Exception {
    enqueue(new MockResponse.Builder().code(503).setHeader("Retry-After", "60").build());
    enqueue(answer(200));
    assertThat(get()).isEqualTo(503);
  }

  /** A code is good for one exchange; what was sent twice may have been done twice. */
  @Test
  void repeatsNothingThatChangesSomething() {
    enqueue(broken(), answer(200));
    RequestBody body = RequestBody.create(new byte[] {1});
    Request post = new Request.Builder().url(server.url("/")).post(body).build();
    assertThatThrownBy(() -> client(Duration.ofMillis(10)).newCall(post).execute())
        .isInstanceOf(IOException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void staysWithinTheTimeLimitOfTheCall() {
    enqueue(answer(503), answer(200));
    OkHttpClient client =
        client(Duration.ofMinutes(5)).newBuilder().callTimeout(Duration.ofMillis(200)).build();
    assertThatThrownBy(() -> client.newCall(request()).execute()).hasMessage("timeout");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void asksNoMoreOnceItIsCancelled() throws Exception {
    enqueue(answer(503), answer(200));
    Call call = client(Duration.ofMinutes(5)).newCall(request());
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                server.takeRequest(20, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              call.cancel();
            });
    assertThatThrownBy(call::execute).isInstanceOf(IOException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  /** Found by the test above on a busy computer: cancelled after the answer, before the pause. */
  @Test
  void asksNoMoreWhereItIsCancelledRightAfterTheAnswer() {
    enqueue(answer(503), answer(200));
    Call call =
        client(Duration.ofMinutes(5))
            .newBuilder()
            .addInterceptor(
                chain -> {
                  Response answered = chain.proceed(chain.request());
                  chain.call().cancel();
                  return answered;
                })
            .build()
            .newCall(request());
    assertThatThrownBy(call::execute).isInstanceOf(IOException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  private int get() throws IOException {
    try (Response response = client(Duration.ofMillis(10)).newCall(request()).execute()) {
      return response.code();
    }
  }

  private Request request() {
    return new Request.Builder().url(server.url("/")).build();
  }

  private static OkHttpClient client(Duration pause) {
    return new OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        .addInterceptor(new Retries(pause, RandomGenerator.getDefault()))
        .build();
  }

  private void enqueue(MockResponse... responses) {
    for (MockResponse response : responses) {
      server.enqueue(response);
    }
  }

  private static MockResponse answer(int status) {
    return new MockResponse.Builder().code(status).body("{}").build();
  }

  private static MockResponse broken() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }
}
