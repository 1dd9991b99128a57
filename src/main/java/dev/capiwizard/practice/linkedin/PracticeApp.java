package dev.capiwizard.practice.linkedin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A developer app of the practice portal. Guarded by the state’s lock. */
public final class PracticeApp {
  /** The states of a product. */
  public enum ProductState {
    NOT_ASKED,
    IN_REVIEW,
    REJECTED,
    ADDED
  }

  static final String CONVERSIONS = "Conversions API";
  static final String ADVERTISING = "Advertising API";

  /** The side of the practice’s logo; LinkedIn asks for 100 or more. */
  static final int LOGO_PIXELS = 128;

  private final String number;
  private final String name;
  private final String clientId;
  private final Instant created;
  private final String privacyPolicy;
  private String clientSecret;
  private @Nullable String secondarySecret;
  private final Map<String, ProductState> products = new LinkedHashMap<>();
  private final List<String> redirectUrls = new ArrayList<>();
  private boolean verified;

  PracticeApp(
      String number,
      String name,
      String clientId,
      String clientSecret,
      Instant created,
      String privacyPolicy) {
    this.number = number;
    this.name = name;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.created = created;
    this.privacyPolicy = privacyPolicy;
    products.put(CONVERSIONS, ProductState.NOT_ASKED);
    products.put(ADVERTISING, ProductState.NOT_ASKED);
  }

  public String number() {
    return number;
  }

  String name() {
    return name;
  }

  public String clientId() {
    return clientId;
  }

  /** The Primary Client Secret. */
  public synchronized String clientSecret() {
    return clientSecret;
  }

  /** The one that was primary before, until it is removed. */
  public synchronized Optional<String> secondarySecret() {
    return Optional.ofNullable(secondarySecret);
  }

  /** Whether this is one of the app’s secrets. */
  synchronized boolean accepts(String secret) {
    return secret.equals(clientSecret) || secret.equals(secondarySecret);
  }

  /** Makes a new secret the primary one; refused if there are two already. */
  synchronized void rotateSecret(String secret) {
    if (secondarySecret == null) {
      secondarySecret = clientSecret;
      clientSecret = secret;
    }
  }

  synchronized void removeSecondarySecret() {
    secondarySecret = null;
  }

  Instant created() {
    return created;
  }

  String privacyPolicy() {
    return privacyPolicy;
  }

  int logoPixels() {
    return LOGO_PIXELS;
  }

  Map<String, ProductState> products() {
    return products;
  }

  List<String> redirectUrls() {
    return redirectUrls;
  }

  boolean verified() {
    return verified;
  }

  void verify() {
    verified = true;
  }

  /** The scopes that the added products grant (LinkedIn: getting-access, increasing-access). */
  TreeSet<String> scopes() {
    TreeSet<String> scopes = new TreeSet<>();
    if (products.get(CONVERSIONS) == ProductState.ADDED) {
      scopes.add("rw_conversions");
      scopes.add("r_ads");
    }
    if (products.get(ADVERTISING) == ProductState.ADDED) {
      scopes.add("r_ads");
      scopes.add("rw_ads");
      scopes.add("r_ads_reporting");
    }
    return scopes;
  }
}
