package dev.capiwizard.home;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The developer apps that a new connection can use again, each with one connection that has it. */
final class AppChoice {
  private static final int MOST = 8;

  private AppChoice() {}

  /** For each app with granted products and a kept secret, the newest connection. */
  static List<Connection> of(List<Connection> connections) {
    Map<String, Connection> byApp = new LinkedHashMap<>();
    for (Connection one : connections.reversed()) {
      boolean ready =
          one.token() != null && one.app().secretStored() && !one.app().clientId().isEmpty();
      if (ready && one.endpoints().world() != Endpoints.World.OTHER) {
        byApp.putIfAbsent(one.app().clientId(), one);
      }
    }
    return byApp.values().stream().limit(MOST).toList();
  }
}
