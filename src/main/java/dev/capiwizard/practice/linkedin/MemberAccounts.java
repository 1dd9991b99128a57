package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.faults.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ad accounts on which the practice’s member has a role: one, none, or an agency’s many. */
final class MemberAccounts {
  /** The number of an agency’s accounts. */
  private static final int MANY = 300;

  /** The right account’s place among them, far from the first page. */
  private static final int RIGHT_ONE = 287;

  private static final long FIRST_NUMBER = 508_200_000L;

  /** The time when each membership began, in milliseconds: the start of 2025. */
  private static final long MADE = 1_735_689_600_000L;

  private static final List<String> CLIENTS =
      List.of(
          "Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ivy", "Juniper",
          "Larch", "Maple", "Nettle", "Oak", "Pine", "Quince", "Rowan", "Spruce", "Teak", "Willow");

  private static final List<String> TRADES =
      List.of(
          "Bakery",
          "Bikes",
          "Books",
          "Clinic",
          "Coffee",
          "Dental",
          "Energy",
          "Foods",
          "Garden",
          "Hotels",
          "Legal",
          "Logistics",
          "Optics",
          "Shoes",
          "Tools");

  /** One ad account with the member’s role. */
  record Account(String number, String name, String role) {
    String urn() {
      return "urn:li:sponsoredAccount:" + number;
    }

    /** LinkedIn asks for more than a viewer for anything about conversions. */
    boolean mayWrite() {
      return !role.equals("VIEWER");
    }

    /** The role in the words of Campaign Manager. */
    String roleWords() {
      return switch (role) {
        case "VIEWER" -> "Viewer";
        case "CAMPAIGN_MANAGER" -> "Campaign manager";
        default -> "Account manager";
      };
    }

    Map<String, Object> json() {
      Map<String, Object> account = new LinkedHashMap<>();
      account.put("id", Long.parseLong(number));
      account.put("name", name);
      account.put("reference", "urn:li:organization:1234567");
      account.put("test", false);
      account.put("currency", "EUR");
      account.put("status", "ACTIVE");
      account.put("type", "BUSINESS");
      return account;
    }

    /** The membership as adAccountUsers lists it. */
    Map<String, Object> json(String member) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("account", urn());
      one.put("role", role);
      one.put("user", member);
      Map<String, Object> made = Map.of("actor", member, "time", MADE);
      one.put("changeAuditStamps", Map.of("created", made, "lastModified", made));
      one.put("version", Map.of("versionTag", "1"));
      return one;
    }
  }

  private MemberAccounts() {}

  static List<Account> of(Scenario scenario) {
    Account own =
        new Account(
            LinkedInState.ACCOUNT_ID,
            "Acme Ads",
            scenario.has(Fault.MEMBER_IS_VIEWER) ? "VIEWER" : "ACCOUNT_MANAGER");
    if (scenario.has(Fault.NO_AD_ACCOUNT)) {
      return List.of();
    }
    return scenario.has(Fault.MANY_ACCOUNTS) ? many(own) : List.of(own);
  }

  private static List<Account> many(Account own) {
    List<Account> all = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String client = CLIENTS.get(i % CLIENTS.size()) + " " + TRADES.get(i / CLIENTS.size());
      // An agency is only a viewer of some accounts.
      String role = i % 10 == 3 ? "VIEWER" : "CAMPAIGN_MANAGER";
      all.add(
          i == RIGHT_ONE ? own : new Account(Long.toString(FIRST_NUMBER + i * 37L), client, role));
    }
    return List.copyOf(all);
  }
}
