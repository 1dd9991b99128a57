package dev.capiwizard.practice.linkedin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

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

  private final String number;
  private final String name;
  private final String clientId;
  private final String clientSecret;
  private final Map<String, ProductState> products = new LinkedHashMap<>();
  private final List<String> redirectUrls = new ArrayList<>();
  private boolean verified;

  PracticeApp(String number, String name, String clientId, String clientSecret) {
    this.number = number;
    this.name = name;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
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

  public String clientSecret() {
    return clientSecret;
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
