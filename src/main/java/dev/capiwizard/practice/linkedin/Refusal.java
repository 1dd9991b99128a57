package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.web.WebResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The error responses of the advertising API, in the form of its gateway. */
final class Refusal {
  private Refusal() {}

  /**
   * @param code empty for none
   * @param serviceErrorCode 0 for none
   */
  static WebResponse of(int status, String code, int serviceErrorCode, String message) {
    return WebResponse.json(status, body(status, code, serviceErrorCode, message));
  }

  static Map<String, Object> body(int status, String code, int serviceErrorCode, String message) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", status);
    if (serviceErrorCode != 0) {
      json.put("serviceErrorCode", serviceErrorCode);
    }
    if (!code.isEmpty()) {
      json.put("code", code);
    }
    json.put("message", message);
    return json;
  }

  /** The token may not make this call. */
  static WebResponse denied(ApiCall call) {
    return of(403, "ACCESS_DENIED", 100, "Not enough permissions to access: " + call.name());
  }

  static WebResponse notFound() {
    return of(404, "RESOURCE_NOT_FOUND", 0, "Not found");
  }

  static WebResponse illegal(String message) {
    return of(400, "ILLEGAL_ARGUMENT", 0, message);
  }

  /** A finder or method that the resource does not have. */
  static WebResponse unresolved(ApiCall call) {
    return illegal("The resource method could not be resolved: " + call.name());
  }

  static WebResponse parameterMissing(String name) {
    return illegal("Parameter '" + name + "' is required");
  }

  /** For cases in which LinkedIn’s response is not documented: the practice refuses and says so. */
  static WebResponse unconfirmed(String message) {
    return illegal(message + " (LinkedIn's own answer to this is not confirmed)");
  }
}
