package dev.capiwizard.http;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One request and its JSON answer; every way it can fail becomes a code. Not for the FX thread. */
public final class HttpExchange {
  /** Far more than any answer that is expected. */
  private static final long MOST_BYTES = 1 << 20;

  private final OkHttpClient client;
  private final CoolDown coolDown;

  /**
   * @param coolDown hosts that are not to be called for a while
   */
  public HttpExchange(OkHttpClient client, CoolDown coolDown) {
    this.client = client;
    this.coolDown = coolDown;
  }

  /**
   * Sends a request. Answers of the 4xx kind with JSON are returned, for the caller knows what they
   * mean.
   *
   * @throws FailureException with one of the network codes; RATE_LIMITED without a call while the
   *     host cools down
   */
  public HttpAnswer send(Request request) throws FailureException {
    URI address = request.url().uri();
    if (coolDown.until(address).isPresent()) {
      throw new FailureException(
          FailureCode.RATE_LIMITED, "not called before " + address.getHost() + " allows");
    }
    try (Response response = client.newCall(request).execute()) {
      if (response.code() == 429) {
        coolDown.refused(address, response.header("Retry-After"));
      } else {
        coolDown.answered(address);
      }
      return read(response);
    } catch (SSLException e) {
      throw failure(FailureCode.CERTIFICATE_NOT_TRUSTED, request, e);
    } catch (SocketTimeoutException e) {
      throw failure(FailureCode.TIMED_OUT, request, e);
    } catch (InterruptedIOException e) {
      throw failure(FailureCode.TIMED_OUT, request, e);
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      boolean proxy = message.contains("proxy");
      throw failure(proxy ? FailureCode.PROXY_REFUSED : FailureCode.UNREACHABLE, request, e);
    }
  }

  private static HttpAnswer read(Response response) throws IOException, FailureException {
    int status = response.code();
    String uuid = response.header("x-li-uuid");
    String requestId = uuid == null ? "" : uuid;
    String seen = "HTTP " + status + (requestId.isEmpty() ? "" : " " + requestId);
    if (status == 407) {
      throw new FailureException(FailureCode.PROXY_REFUSED, seen);
    }
    if (status == 429) {
      throw new FailureException(FailureCode.RATE_LIMITED, seen);
    }
    if (status >= 500) {
      throw new FailureException(FailureCode.SERVICE_ERROR, seen);
    }
    if (status >= 300 && status < 400) {
      throw new FailureException(FailureCode.NOT_JSON, seen);
    }
    return new HttpAnswer(status, json(response, seen), requestId);
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
      throw new FailureException(FailureCode.NOT_JSON, seen);
    }
    try {
      return JsonMapper.shared().readTree(text);
    } catch (UnexpectedEndOfInputException e) {
      throw new FailureException(FailureCode.TRUNCATED, seen);
    } catch (JacksonException e) {
      // Without the cause: its message quotes the body.
      throw new FailureException(FailureCode.NOT_JSON, seen);
    }
  }

  private static FailureException failure(FailureCode code, Request request, IOException cause) {
    return new FailureException(
        code, request.url().host() + ": " + cause.getClass().getSimpleName(), cause);
  }
}
