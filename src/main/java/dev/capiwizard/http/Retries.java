package dev.capiwizard.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.internal.http2.StreamResetException;
import org.jspecify.annotations.Nullable;

/**
 * Repeats requests that may then work: after a connection that broke before the response, or a
 * gateway without one for the moment. It repeats only requests that change nothing (RFC 9110
 * §9.2.1), each time after a longer pause, partly random, so that many programs do not come back at
 * once, and all within the time limit of the one call.
 */
final class Retries implements Interceptor {
  private static final int MOST = 2;

  /** Bad gateway, unavailable, gateway timed out: RFC 9110 §15.6.3 to 15.6.5. */
  private static final Set<Integer> PASSING = Set.of(502, 503, 504);

  private final Duration pause;
  private final RandomGenerator chance;

  /**
   * @param pause the longest pause before the first repetition; it is doubled for the second
   */
  Retries(Duration pause, RandomGenerator chance) {
    this.pause = pause;
    this.chance = chance;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    for (int again = 1; ; again++) {
      boolean last = again > MOST || !changesNothing(request);
      try {
        Response response = chain.proceed(request);
        if (last || !mayPass(response)) {
          return response;
        }
        response.close();
      } catch (IOException e) {
        if (last || chain.call().isCanceled() || !isBroken(e)) {
          throw e;
        }
      }
      pause(again, chain.call());
    }
  }

  private static boolean changesNothing(Request request) {
    return request.method().equals("GET") || request.method().equals("HEAD");
  }

  /** If a response says when to come back, the next caller obeys it. */
  private static boolean mayPass(Response response) {
    return PASSING.contains(response.code()) && response.header("Retry-After") == null;
  }

  /** Not if nobody could be reached: that does not pass in a second, and the person waits. */
  private static boolean isBroken(@Nullable Throwable e) {
    if (e instanceof ConnectException
        || e instanceof NoRouteToHostException
        || e instanceof InterruptedIOException) {
      return false;
    }
    return e instanceof SocketException
        || e instanceof EOFException
        || e instanceof StreamResetException
        || (e instanceof IOException && isBroken(e.getCause()));
  }

  /** Ends at once if the call is cancelled or its time is up. */
  private void pause(int again, Call call) throws IOException {
    CountDownLatch cancelled = new CountDownLatch(1);
    call.addEventListener(
        new EventListener() {
          @Override
          public void canceled(Call call) {
            cancelled.countDown();
          }
        });
    long most = pause.toMillis() << (again - 1);
    long drawn = most / 2 + chance.nextLong(most / 2 + 1);
    try {
      // Checked first as well: the call may have been cancelled before anybody listened.
      if (call.isCanceled() || cancelled.await(drawn, TimeUnit.MILLISECONDS)) {
        throw new IOException("Canceled");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
