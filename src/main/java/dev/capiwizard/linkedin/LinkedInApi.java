package dev.capiwizard.linkedin;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.http.JsonResponse;
import dev.capiwizard.linkedin.ListReader.Paging;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;

/** The calls of LinkedIn’s advertising API. Not for the FX thread. */
public final class LinkedInApi {
  /**
   * The fields of a rule that are read; LinkedIn may not tell the campaigns unasked. The account
   * tells whether a rule of another account, which shares it, is listed too.
   */
  private static final String RULE_FIELDS =
      "id,name,type,enabled,conversionMethod,campaigns,account";

  private static final int BAD_REQUEST = 400;

  private final VersionedCalls calls;
  private final LongSupplier nanos;

  public LinkedInApi(HttpExchange http, ApiVersion version) {
    this(http, version, System::nanoTime);
  }

  /**
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  LinkedInApi(HttpExchange http, ApiVersion version, LongSupplier nanos) {
    this.calls = new VersionedCalls(http, version);
    this.nanos = nanos;
  }

  /** See {@link HttpExchange#prepare}. */
  public void prepare() {
    calls.prepare();
  }

  /**
   * The ad accounts of the token’s member (LinkedIn: adAccountUsers, finder authenticatedUser).
   *
   * @throws FailureException with a token, access or network code
   */
  public PagedList<AccountRole> accountRoles(Endpoints endpoints, String token)
      throws FailureException {
    return all(
        Paging.INDEX,
        query -> calls.get(endpoints, token, "/adAccountUsers?q=authenticatedUser&" + query),
        one ->
            new AccountRole(
                one.path("account").asString(""),
                one.path("role").asString(""),
                one.path("user").asString("")));
  }

  /**
   * All ad accounts that the member may see, with their names (LinkedIn: adAccounts, finder
   * search).
   *
   * @throws FailureException as {@link #accountRoles}
   */
  public PagedList<AdAccount> accounts(Endpoints endpoints, String token) throws FailureException {
    return all(
        Paging.CURSOR,
        query -> calls.get(endpoints, token, "/adAccounts?q=search&" + query),
        one -> AdAccount.of(one.path("id").asString(""), one.path("name").asString("")));
  }

  /**
   * An ad account’s name.
   *
   * @throws FailureException as {@link #accountRoles}
   */
  public String accountName(Endpoints endpoints, String token, String accountUrn)
      throws FailureException {
    return get(endpoints, token, "/adAccounts/" + AdAccount.number(accountUrn))
        .path("name")
        .asString("");
  }

  /**
   * The conversion rules of an account (LinkedIn: conversions, finder account).
   *
   * @throws FailureException as {@link #accountRoles}
   */
  public PagedList<ConversionRule> rules(Endpoints endpoints, String token, String accountUrn)
      throws FailureException {
    String path =
        "/conversions?q=account&account=" + URLEncoder.encode(accountUrn, StandardCharsets.UTF_8);
    boolean[] withoutFields = {false};
    return all(
        Paging.INDEX,
        query -> {
          String plain = path + "&" + query;
          if (!withoutFields[0]) {
            JsonResponse answer = calls.get(endpoints, token, plain + "&fields=" + RULE_FIELDS);
            if (answer.status() != BAD_REQUEST) {
              return answer;
            }
            withoutFields[0] = true;
          }
          return calls.get(endpoints, token, plain);
        },
        one ->
            new ConversionRule(
                idOf(one),
                one.path("name").asString(""),
                one.path("type").asString(""),
                one.path("enabled").asBoolean(false),
                one.path("conversionMethod").asString(""),
                one.path("campaigns").isArray() && one.path("campaigns").isEmpty()));
  }

  /**
   * Makes a conversion rule; the request is sent once.
   *
   * @throws FailureException with a network code, if it is not known whether the rule was made
   */
  public CreatedRule makeRule(Endpoints endpoints, String token, NewRule rule)
      throws FailureException {
    JsonResponse answer = calls.post(endpoints, token, rule.path(), rule.body());
    return answer.ok()
        ? new CreatedRule(idOf(answer.body()), null)
        : new CreatedRule("", ApiErrors.of(answer));
  }

  /**
   * The Insight Tags of an account (LinkedIn: insightTags, finder account).
   *
   * @throws FailureException as {@link #accountRoles}
   */
  public PagedList<InsightTag> insightTags(Endpoints endpoints, String token, String accountUrn)
      throws FailureException {
    String path =
        "/insightTags?q=account&account=" + URLEncoder.encode(accountUrn, StandardCharsets.UTF_8);
    return all(
        Paging.INDEX, query -> calls.get(endpoints, token, path + "&" + query), InsightTag::of);
  }

  /** The first version of the calls and the present one; empty while they are the same. */
  public Optional<ApiVersion.Moved> versionMoved() {
    return calls.versionMoved();
  }

  /** A number or a text; empty if there is none. */
  static String idOf(JsonNode element) {
    JsonNode id = element.path("id");
    return id.asString(id.isMissingNode() ? "" : id.toString());
  }

  private <T> PagedList<T> all(Paging paging, ListReader.Pages pages, Function<JsonNode, T> element)
      throws FailureException {
    return new ListReader<>(paging, pages, element, nanos).read();
  }

  private JsonNode get(Endpoints endpoints, String token, String path) throws FailureException {
    JsonResponse answer = calls.get(endpoints, token, path);
    if (!answer.ok()) {
      throw ApiErrors.of(answer);
    }
    return answer.body();
  }
}
