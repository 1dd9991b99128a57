package dev.capiwizard.platform.certificates;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;

/** A place that holds root certificates. Reading waits for disk or system. */
interface RootSource {
  /** As a person may look for it: a file, or the name that Java has for the system’s store. */
  String name();

  /**
   * What a place holds.
   *
   * @param odd what stands there and counts for nothing
   */
  record Roots(List<X509Certificate> certificates, List<TrustedRoots.Odd> odd) {
    static Roots of(List<X509Certificate> certificates) {
      return new Roots(certificates, List.of());
    }
  }

  Roots read() throws GeneralSecurityException, IOException;
}
