package dev.capiwizard.home;

import dev.capiwizard.connection.Way;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which way to a token is chosen, and whether two answers speak against the quick try. FX thread.
 */
final class WayChoiceModel {
  /** Why the quick try does not fit. */
  enum Unfit {
    /** Nothing speaks against it. */
    NOT,
    /** Campaign Manager makes its tokens for a company’s own ad account. */
    CLIENTS_ACCOUNT,
    /** With an approved app, the complete way takes minutes. */
    HAS_APP
  }

  private final ReadOnlyObjectWrapper<Way> chosen;
  private final ReadOnlyObjectWrapper<Unfit> unfit = new ReadOnlyObjectWrapper<>(Unfit.NOT);
  private boolean clientsAccount;
  private boolean hasApp;

  /**
   * @param preselected the way that is chosen until the person chooses another
   */
  WayChoiceModel(Way preselected) {
    chosen = new ReadOnlyObjectWrapper<>(preselected);
  }

  ReadOnlyObjectProperty<Way> chosen() {
    return chosen.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Unfit> unfit() {
    return unfit.getReadOnlyProperty();
  }

  void choose(Way way) {
    if (way == Way.DEVELOPER_APP || unfit.get() == Unfit.NOT) {
      chosen.set(way);
    }
  }

  void setClientsAccount(boolean is) {
    clientsAccount = is;
    answered();
  }

  void setHasApp(boolean has) {
    hasApp = has;
    answered();
  }

  private void answered() {
    unfit.set(clientsAccount ? Unfit.CLIENTS_ACCOUNT : hasApp ? Unfit.HAS_APP : Unfit.NOT);
    if (unfit.get() != Unfit.NOT) {
      chosen.set(Way.DEVELOPER_APP);
    }
  }
}
