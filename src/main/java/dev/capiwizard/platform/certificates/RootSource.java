package dev.capiwizard.platform.certificates;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;

/** A place that holds root certificates. Reading waits for disk or system. */
interface RootSource {
  /** The name by which a person may look for it: a file, or Java’s name for the system’s store. */
  String name();

  /**
   * The content of a place.
   *
   * @param odd the parts that count for nothing
   */
  record Roots(List<X509Certificate> certificates, List<TrustedRoots.Odd> odd) {
    static Roots of(List<X509Certificate> certificates) {
      return new Roots(certificates, List.of());
    }
  }

  Roots read() throws GeneralSecurityException, IOException;
}
