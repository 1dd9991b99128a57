package dev.capiwizard.connection;

/**
 * What is to become of a connection’s secrets.
 *
 * @param toBeRemoved whether the person removed the connection while the keychain would not delete
 *     its secrets: until they are gone it stays in the list, as the only trace of them
 */
public record Keeping(boolean toBeRemoved) {
  public static final Keeping USUAL = new Keeping(false);
}
