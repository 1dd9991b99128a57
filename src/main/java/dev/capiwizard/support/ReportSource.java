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
 * Where a report has its contents from.
 *
 * @param changes the change log of a connection, by its id
 * @param redactor knows the secrets that passed so far
 * @param trail what happened lately
 */
public record ReportSource(
    Supplier<List<Connection>> connections,
    Function<String, List<Change>> changes,
    Function<Endpoints.World, SecretStore> secrets,
    Doctor doctor,
    Path logs,
    Redactor redactor,
    ReportTrail trail,
    InstantSource clock) {

  /**
   * Tells the redactor every secret that there is.
   *
   * @return whether all could be read; where not, nobody knows what a text might hold
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
