package dev.capiwizard.failures;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A failure of the catalogue. The detail is for logs and support and never holds a secret; words
 * for a person come from {@link FailureTexts}.
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
   * @param reference the service’s id of the failed request; may be empty
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

  /** The observation, such as {@code HTTP 503}; empty if the code says it all. */
  public String detail() {
    return detail;
  }

  /** The service’s own ids for its support, such as LinkedIn’s request ids; shown; may be empty. */
  public String reference() {
    return reference;
  }
}
