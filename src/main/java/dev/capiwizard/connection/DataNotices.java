package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person should be told about the data, each kind once. Safe from any thread. */
final class DataNotices {
  private static final Logger LOG = LoggerFactory.getLogger(DataNotices.class);

  private final List<FailureException> all = new CopyOnWriteArrayList<>();

  void add(FailureException failure) {
    LOG.warn("Connections file: {}", failure.getMessage());
    if (all.stream().noneMatch(one -> one.code() == failure.code())) {
      all.add(failure);
    }
  }

  /** The trouble is over: a person who looks from now on need not know of it. */
  void remove(FailureCode code) {
    all.removeIf(one -> one.code() == code);
  }

  List<FailureException> all() {
    return List.copyOf(all);
  }
}
