package dev.capiwizard.app;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.KeychainId;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.KeychainNames;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of a world’s entries, by the id that the data folder keeps. */
record FolderNames(Endpoints.World world, KeychainId id, ConnectionStore store)
    implements KeychainNames {
  @Override
  public Names find() throws FailureException {
    KeychainId.Known known = id.find();
    String byPath = KeychainNames.prefix(world.name(), known.path());
    String own = known.id();
    Set<String> former = new LinkedHashSet<>();
    if (!known.fresh()) {
      former.add(byPath);
      for (Path path : known.formerPaths()) {
        former.add(KeychainNames.prefix(world.name(), path));
      }
    }
    known.moved().forEach(former::remove);
    if (own == null) {
      // The name of earlier versions: entries kept under it now are found once there is an id.
      former.remove(byPath);
      return new Names(byPath, List.copyOf(former), false);
    }
    return new Names(KeychainNames.prefix(world.name(), own), List.copyOf(former), true);
  }

  @Override
  public Collection<String> connections() {
    return store.all().stream()
        .filter(one -> one.endpoints().world() == world)
        .map(Connection::id)
        .toList();
  }

  @Override
  public boolean moved(List<String> former) {
    boolean all =
        store.unread().isEmpty()
            && store.notices().stream().noneMatch(one -> one.code() == FailureCode.DATA_DAMAGED);
    if (all) {
      id.moved(former);
    }
    return all;
  }
}
