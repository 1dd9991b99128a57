package dev.capiwizard.http;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last responses of the services, for a report. Safe from any thread. */
final class ResponseTrail {
  private static final Logger LOG = LoggerFactory.getLogger(ResponseTrail.class);

  /** Enough for two rounds of checks. */
  private static final int MOST = 20;

  private final InstantSource clock;
  private final Deque<RecordedResponse> answers = new ArrayDeque<>();

  ResponseTrail(InstantSource clock) {
    this.clock = clock;
  }

  void add(URI address, Response response) {
    String id = ResponseReader.requestId(response);
    RecordedResponse one = new RecordedResponse(clock.instant(), address, response.code(), id);
    synchronized (answers) {
      answers.addLast(one);
      if (answers.size() > MOST) {
        answers.removeFirst();
      }
    }
    if (!id.isEmpty() && response.code() >= 400) {
      LOG.info("{} answered {} (request {})", address.getHost(), response.code(), id);
    }
  }

  List<RecordedResponse> last() {
    synchronized (answers) {
      return List.copyOf(answers);
    }
  }
}
