package dev.capiwizard.support;

import dev.capiwizard.connection.Change;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.doctor.Doctor;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.SecretStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The sources of a report’s contents.
 *
 * @param changes the change log of a connection, by its id
 * @param redactor knows the secrets that have passed so far
 * @param trail the latest events
 * @param observed what was found out about services and systems
 */
public record ReportSource(
    Supplier<List<Connection>> connections,
    Function<String, List<Change>> changes,
    Function<Endpoints.World, SecretStore> secrets,
    Doctor doctor,
    Path logs,
    Redactor redactor,
    ReportTrail trail,
    ReportObservations observed,
    InstantSource clock) {

  /** The same without observations. */
  public ReportSource(
      Supplier<List<Connection>> connections,
      Function<String, List<Change>> changes,
      Function<Endpoints.World, SecretStore> secrets,
      Doctor doctor,
      Path logs,
      Redactor redactor,
      ReportTrail trail,
      InstantSource clock) {
    this(
        connections,
        changes,
        secrets,
        doctor,
        logs,
        redactor,
        trail,
        ReportObservations.NONE,
        clock);
  }

  /**
   * Tells the redactor of every stored secret.
   *
   * @return whether all could be read; if not, any text might hold a secret
   */
  boolean knowsAllSecrets() {
    boolean all = true;
    for (Connection connection : connections.get()) {
      SecretStore store = secrets.apply(connection.endpoints().world());
      for (SecretStore.Kind kind : SecretStore.Kind.values()) {
        try {
          store.get(connection.id(), kind).ifPresent(redactor::register);
        } catch (FailureException e) {
          all = false;
        }
      }
    }
    return all;
  }
}
