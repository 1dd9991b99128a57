package dev.capiwizard.platform.certificates;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Collection;

/** A place that holds root certificates. Reading waits for disk or system. */
interface RootSource {
  /** As a person may look for it: a file, or the name that Java has for the system’s store. */
  String name();

  Collection<X509Certificate> read() throws GeneralSecurityException, IOException;
}
