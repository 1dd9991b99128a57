package dev.capiwizard.http;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.network.Network;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One request and its JSON response; every way to fail becomes a code. Not for the FX thread. */
public final class HttpExchange {
  /** Far more than any expected response. */
  private static final long MOST_BYTES = 1 << 20;

  private final Supplier<OkHttpClient> client;
  private final CoolDown coolDown;
  private final ClockCheck clock;
  private final NetworkFailures failures;
  private final ResponseTrail trail;
  private final CallListener listener;

  public HttpExchange(OkHttpClient client, CoolDown coolDown) {
    this(() -> client, coolDown);
  }

  /**
   * @param client called at the first request
   * @param coolDown knows the services that must not be called for a while
   */
  public HttpExchange(Supplier<OkHttpClient> client, CoolDown coolDown) {
    this(client, coolDown, CallListener.NONE);
  }

  /** The same with a listener to each response. */
  public HttpExchange(Supplier<OkHttpClient> client, CoolDown coolDown, CallListener listener) {
    this(client, coolDown, new ClockCheck(coolDown.clock()), Network::isUp, listener);
  }

  HttpExchange(
      Supplier<OkHttpClient> client,
      CoolDown coolDown,
      ClockCheck clock,
      BooleanSupplier networkUp) {
    this(client, coolDown, clock, networkUp, CallListener.NONE);
  }

  private HttpExchange(
      Supplier<OkHttpClient> client,
      CoolDown coolDown,
      ClockCheck clock,
      BooleanSupplier networkUp,
      CallListener listener) {
    this.listener = listener;
    this.client = client;
    this.coolDown = coolDown;
    this.clock = clock;
    this.failures = new NetworkFailures(clock, networkUp);
    this.trail = new ResponseTrail(coolDown.clock());
  }

  /** Makes the client, which reads certificates, so that the first call need not wait for it. */
  public void prepare() {
    var _ = client.get();
  }

  /** The last responses, the newest at the end. */
  public List<RecordedResponse> lastAnswers() {
    return trail.last();
  }

  /**
   * Sends a request. 4xx responses with JSON are returned, since the caller knows their meaning.
   *
   * @throws FailureException with one of the network codes; RATE_LIMITED without a call while the
   *     host cools down
   */
  public JsonResponse send(Request request) throws FailureException {
    URI address = request.url().uri();
    if (coolDown.until(address).isPresent()) {
      throw new FailureException(
          FailureCode.RATE_LIMITED, "not called before " + address.getHost() + " allows");
    }
    OkHttpClient sending = client.get();
    try (Response response = sending.newCall(request).execute()) {
      if (response.code() == 429) {
        coolDown.refused(address, response.header("Retry-After"));
      } else {
        coolDown.answered(address);
      }
      var _ = clock.seen(response);
      trail.add(address, response);
      return told(request, response);
    } catch (IOException e) {
      throw failures.of(e, request, sending);
    }
  }

  private JsonResponse told(Request request, Response response)
      throws IOException, FailureException {
    JsonNode body = MissingNode.getInstance();
    try {
      JsonResponse read = read(response);
      body = read.body();
      return read;
    } finally {
      listener.answered(request, response, body);
    }
  }

  private static JsonResponse read(Response response) throws IOException, FailureException {
    ResponseReader.check(response);
    String seen = ResponseReader.seen(response);
    if (ResponseReader.leadsElsewhere(response)) {
      throw new FailureException(FailureCode.CAPTIVE_PORTAL, seen);
    }
    if (response.isRedirect()) {
      throw new FailureException(FailureCode.NOT_JSON, seen);
    }
    return new JsonResponse(
        response.code(), json(response, seen), ResponseReader.requestId(response));
  }

  private static JsonNode json(Response response, String seen)
      throws IOException, FailureException {
    String text;
    try (ResponseBody body = response.body()) {
      byte[] bytes = body.byteStream().readNBytes((int) MOST_BYTES);
      text = new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (java.io.EOFException | java.net.ProtocolException e) {
      throw new FailureException(FailureCode.TRUNCATED, seen, e);
    }
    if (text.isEmpty()) {
      return MissingNode.getInstance();
    }
    if (text.startsWith("<")) {
      // A network’s sign-in page claims success; an error page does not.
      throw new FailureException(
          response.isSuccessful() ? FailureCode.CAPTIVE_PORTAL : FailureCode.NOT_JSON, seen);
    }
    try {
      return JsonMapper.shared().readTree(text);
    } catch (UnexpectedEndOfInputException e) {
      throw new FailureException(FailureCode.TRUNCATED, seen);
    } catch (JacksonException e) {
      // Without the cause, whose message quotes the body.
      throw new FailureException(FailureCode.NOT_JSON, seen);
    }
  }
}
