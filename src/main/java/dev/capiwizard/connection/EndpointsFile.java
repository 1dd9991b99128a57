package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.EditedFile;
import dev.capiwizard.texts.PastedText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import okhttp3.HttpUrl;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the file of {@code --endpoints}, which names services other than the published ones. */
public final class EndpointsFile {
  private static final JsonMapper JSON = JsonMapper.builder(EditedFile.JSON).build();

  private EndpointsFile() {}

  /**
   * Reads and checks the file.
   *
   * @throws FailureException with ENDPOINTS_UNREADABLE if a field is missing, is not an address, or
   *     is neither https nor on this computer
   */
  public static Endpoints read(Path file) throws FailureException {
    JsonNode json = parse(file);
    return new Endpoints(
        address(json, "authorization"),
        address(json, "token"),
        address(json, "introspection"),
        address(json, "api"),
        address(json, "upstack"),
        address(json, "portal"),
        Endpoints.World.OTHER);
  }

  private static JsonNode parse(Path file) throws FailureException {
    try {
      return JSON.readTree(EditedFile.read(file));
    } catch (IOException | JacksonException e) {
      throw new FailureException(
          FailureCode.ENDPOINTS_UNREADABLE, file.getFileName() + " is not a readable JSON file", e);
    }
  }

  private static URI address(JsonNode json, String name) throws FailureException {
    // Read as browsers do, which normalise capital letters, default ports and other alphabets.
    HttpUrl url = HttpUrl.parse(PastedText.line(json.path(name).asString("")));
    if (url != null) {
      String text = url.uri().toString();
      URI address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      if (Endpoints.isAllowed(address)) {
        return address;
      }
    }
    throw new FailureException(FailureCode.ENDPOINTS_UNREADABLE, "field " + name);
  }
}
