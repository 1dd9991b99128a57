package dev.capiwizard.connection;

import java.security.SecureRandom;

/** Makes ids of connections: short enough to type, ASCII for keychain names. */
public final class ConnectionIds {
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 8;

  private ConnectionIds() {}

  public static String random(SecureRandom random) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
