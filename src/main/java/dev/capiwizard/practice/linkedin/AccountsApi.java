package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.linkedin.MemberAccounts.Account;
import dev.capiwizard.practice.web.WebResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code adAccounts}: search, one account by its number, several by their numbers. */
final class AccountsApi implements ApiResource {
  private static final int MOST_OF_A_PAGE = 100;
  private static final String URN_PREFIX = "urn:li:sponsoredAccount:";

  private final ApiGate gate;
  private final Members members;

  AccountsApi(ApiGate gate, Members members) {
    this.gate = gate;
    this.members = members;
  }

  @Override
  public WebResponse answer(ApiCall call) {
    WebResponse refused = gate.refuseReading(call);
    if (refused != null) {
      return refused;
    }
    return switch (call.restliMethod()) {
      case "GET" ->
          find(call, call.key())
              .map(one -> WebResponse.json(200, Projection.of(call, one)))
              .orElseGet(Refusal::notFound);
      case "BATCH_GET" -> BatchGet.answer(call, id -> find(call, id));
      case "FINDER" -> call.text("q").equals("search") ? search(call) : Refusal.unresolved(call);
      default -> Refusal.unresolved(call);
    };
  }

  private Optional<Map<String, Object>> find(ApiCall call, String number) {
    return members.accountsOf(call).stream()
        .filter(one -> one.number().equals(number))
        .findFirst()
        .map(Account::json);
  }

  private WebResponse search(ApiCall call) {
    if (call.parameters().keySet().stream().anyMatch(name -> name.startsWith("search."))) {
      return Refusal.unconfirmed("The filter is one parameter, search=(field:(values:List(...)))");
    }
    Object criteria = call.has("search") ? call.value("search") : Map.of();
    if (!(criteria instanceof Map<?, ?> filter)) {
      return Refusal.illegal("Parameter 'search' is a record");
    }
    List<Map<String, Object>> accounts =
        members.accountsOf(call).stream()
            .map(Account::json)
            .filter(one -> filter.entrySet().stream().allMatch(part -> fits(one, part)))
            .toList();
    // Newer versions page by tokens; a call with start or count gets that kind of page.
    return call.has("start") || call.has("count")
        ? ListPage.byIndex(call, accounts, MOST_OF_A_PAGE, true)
        : ListPage.byToken(call, accounts, MOST_OF_A_PAGE);
  }

  /** One criterion: a value, or {@code (values:List(...))}, of which one must match. */
  private static boolean fits(Map<String, Object> account, Map.Entry<?, ?> criterion) {
    String field = String.valueOf(criterion.getKey());
    if (!account.containsKey(field)) {
      throw new MalformedCallException("Accounts are not searched by " + field);
    }
    String actual = Objects.toString(account.get(field), "");
    Object wanted = criterion.getValue();
    if (wanted instanceof String one) {
      return actual.equals(one);
    }
    if (wanted instanceof Map<?, ?> record && record.get("values") instanceof List<?> values) {
      return values.stream()
          .map(String::valueOf)
          .map(one -> field.equals("id") ? one.replaceFirst("^" + URN_PREFIX, "") : one)
          .anyMatch(actual::equals);
    }
    throw new MalformedCallException("The criterion " + field + " has no values");
  }
}
