import com.github.javakeyring.Keyring;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code capi-wizard reminders run} does for one connection that is fine, and nothing else:
 * the same two secrets from the keychain and the same four calls, by the same libraries.
 */
public final class BareReminders {
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    JsonMapper json = JsonMapper.builder().build();
    JsonNode connection =
        json.readTree(Files.readString(data.resolve("connections.json")))
            .path("connections")
            .path(0);
    JsonNode endpoints = connection.path("endpoints");
    String prefix =
        endpoints.path("world").asString().toLowerCase()
            + "."
            + json.readTree(Files.readString(data.resolve("keychain.json"))).path("id").asString()
            + "."
            + connection.path("id").asString()
            + ".";
    String token;
    String secret;
    try (Keyring keyring = Keyring.create()) {
      token = keyring.getPassword("CAPI Wizard", prefix + "access_token");
      secret = keyring.getPassword("CAPI Wizard", prefix + "client_secret");
    }
    OkHttpClient client = new OkHttpClient();
    String api = endpoints.path("api").asString();
    ask(
        client,
        json,
        new Request.Builder()
            .url(endpoints.path("introspection").asString())
            .post(
                new FormBody.Builder()
                    .add("client_id", connection.path("app").path("clientId").asString())
                    .add("client_secret", secret)
                    .add("token", token)
                    .build())
            .build());
    JsonNode roles = ask(client, json, get(api + "/adAccountUsers?q=authenticatedUser", token));
    String account = roles.path("elements").path(0).path("account").asString();
    ask(client, json, get(api + "/conversions?q=account&account=" + account, token));
    JsonNode named =
        ask(
            client,
            json,
            get(api + "/adAccounts/" + account.substring(account.lastIndexOf(':') + 1), token));
    System.out.println("fine: " + named.path("name").asString());
    System.exit(0);
  }

  private static Request get(String address, String token) {
    return new Request.Builder()
        .url(address)
        .header("Authorization", "Bearer " + token)
        .header("LinkedIn-Version", "202608")
        .header("X-Restli-Protocol-Version", "2.0.0")
        .build();
  }

  private static JsonNode ask(OkHttpClient client, JsonMapper json, Request request)
      throws Exception {
    try (Response response = client.newCall(request).execute()) {
      if (response.code() != 200) {
        throw new IllegalStateException("HTTP " + response.code());
      }
      return json.readTree(response.body().string());
    }
  }
}
