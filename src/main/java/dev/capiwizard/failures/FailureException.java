package dev.capiwizard.failures;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A failure of the catalogue. The detail is for logs and support; it never holds a secret, and what
 * a person reads comes from {@link FailureTexts}.
 */
public final class FailureException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final FailureCode code;
  private final String detail;
  private final String reference;

  public FailureException(FailureCode code) {
    this(code, "", null);
  }

  public FailureException(FailureCode code, String detail) {
    this(code, detail, null);
  }

  public FailureException(FailureCode code, String detail, @Nullable Throwable cause) {
    this(code, detail, "", cause);
  }

  /**
   * @param reference what the service calls the request that failed; may be empty
   */
  public FailureException(
      FailureCode code, String detail, String reference, @Nullable Throwable cause) {
    super(detail.isEmpty() ? code.id() : code.id() + ": " + detail, cause);
    this.code = code;
    this.detail = detail;
    this.reference = reference;
  }

  public FailureCode code() {
    return code;
  }

  /** What was seen, such as {@code HTTP 503}; empty where the code says it all. */
  public String detail() {
    return detail;
  }

  /** For the service’s own support, such as LinkedIn’s request ids; shown; may be empty. */
  public String reference() {
    return reference;
  }
}
