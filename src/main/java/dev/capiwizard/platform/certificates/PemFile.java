package dev.capiwizard.platform.certificates;

import dev.capiwizard.platform.EditedFile;
import dev.capiwizard.platform.certificates.TrustedRoots.Odd;
import dev.capiwizard.platform.certificates.TrustedRoots.Oddity;
import java.io.ByteArrayInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * A file of certificates as people keep them (RFC 7468, and OpenSSL’s extensions): with blanks at
 * line ends, text in between, keys, and editors’ marks. An unreadable part does not affect the
 * rest. A file without such parts is read as one certificate or a list of them (DER, PKCS#7).
 */
final class PemFile {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String TRUSTED = "TRUSTED CERTIFICATE";
  private static final Set<String> KINDS = Set.of("CERTIFICATE", "X509 CERTIFICATE", TRUSTED);

  private final CertificateFactory factory;
  private final List<X509Certificate> certificates = new ArrayList<>();
  private final List<Odd> odd = new ArrayList<>();

  private PemFile() throws CertificateException {
    factory = CertificateFactory.getInstance("X.509");
  }

  /**
   * Reads all certificates that can be read.
   *
   * @throws CertificateException if the file holds nothing of the kind
   */
  static RootSource.Roots read(byte[] bytes) throws CertificateException {
    PemFile file = new PemFile();
    String text = text(bytes);
    if (text.contains(BEGIN)) {
      file.parts(text.lines().toList());
    } else {
      for (Certificate one : file.factory.generateCertificates(new ByteArrayInputStream(bytes))) {
        file.add(one);
      }
    }
    return new RootSource.Roots(List.copyOf(file.certificates), List.copyOf(file.odd));
  }

  /** Comments may be in any old encoding; the certificates are ASCII. */
  private static String text(byte[] bytes) {
    try {
      return EditedFile.text(bytes);
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private void parts(List<String> lines) {
    int begin = -1;
    String kind = "";
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith(BEGIN) && line.endsWith("-----")) {
        if (begin >= 0) {
          odd(begin, isKind(kind) ? Oddity.NOT_READABLE : Oddity.NO_CERTIFICATE);
        }
        begin = i + 1;
        kind = line.substring(BEGIN.length(), line.length() - 5);
        body.setLength(0);
      } else if (begin >= 0 && line.startsWith(END)) {
        part(begin, kind, line.equals(END + kind + "-----"), body.toString());
        begin = -1;
      } else if (begin >= 0) {
        body.append(line);
      }
    }
    if (begin >= 0) {
      odd(begin, isKind(kind) ? Oddity.NOT_READABLE : Oddity.NO_CERTIFICATE);
    }
  }

  private static boolean isKind(String kind) {
    return KINDS.contains(kind);
  }

  private void part(int line, String kind, boolean isWhole, String body) {
    if (!isKind(kind)) {
      odd(line, Oddity.NO_CERTIFICATE);
      return;
    }
    try {
      byte[] der = Base64.getDecoder().decode(body.replaceAll("\\s", ""));
      if (!isWhole) {
        odd(line, Oddity.NOT_READABLE);
      } else if (kind.equals(TRUSTED) && !TrustedUses.allowServers(der)) {
        odd(line, Oddity.NOT_FOR_SERVERS);
      } else {
        // A trusted certificate’s trailing part is left unread.
        add(factory.generateCertificate(new ByteArrayInputStream(der)));
      }
    } catch (CertificateException | IllegalArgumentException e) {
      odd(line, Oddity.NOT_READABLE);
    }
  }

  private void add(Certificate one) {
    if (one instanceof X509Certificate root) {
      certificates.add(root);
    }
  }

  private void odd(int line, Oddity oddity) {
    odd.add(new Odd(line, oddity));
  }
}
