package dev.capiwizard.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Makes a client send each request that has a body only once. By itself, OkHttp sends it again on
 * another connection, or to a host’s next address if the first broke, or if a 503 asks for it. But
 * an authorization code is good for one exchange, and a broken request may have been carried out.
 * Another address is still tried while nothing was sent.
 */
final class SentOnce {
  private SentOnce() {}

  static OkHttpClient.Builder in(OkHttpClient.Builder client) {
    return client.addInterceptor(SentOnce::once).addNetworkInterceptor(SentOnce::notAtOnce);
  }

  private static Response once(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    RequestBody body = request.body();
    return chain.proceed(
        body == null
            ? request
            : request.newBuilder().method(request.method(), new OneShot(body)).build());
  }

  /** "Retry-After: 0" would make OkHttp repeat the request silently. */
  private static Response notAtOnce(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return response.code() == 503 && chain.request().body() != null
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }

  private static final class OneShot extends RequestBody {
    private final RequestBody body;

    OneShot(RequestBody body) {
      this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }

    @Override
    public boolean isOneShot() {
      return true;
    }
  }
}
