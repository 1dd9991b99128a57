package dev.capiwizard.testing;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * A server whose certificate was made by a root that no Java knows, as a company has it that looks
 * into connections. It is reached by this computer’s own address in a network, and not as loopback,
 * so that a proxy is used for it.
 */
public final class Company implements AutoCloseable {
  public final MockWebServer server = new MockWebServer();
  private final String host = ownAddress();
  private final HeldCertificate root =
      made(new HeldCertificate.Builder().commonName("A company").certificateAuthority(0));

  /**
   * @param from when its certificate begins, in milliseconds since 1970
   * @param until when it ends
   */
  public Company(long from, long until) throws IOException {
    HeldCertificate own =
        made(
            new HeldCertificate.Builder()
                .signedBy(root)
                .commonName("The service")
                .addSubjectAlternativeName(host)
                .validityInterval(from, until));
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(own, root.certificate())
            .build()
            .sslSocketFactory());
    server.start(InetAddress.getByAddress(new byte[4]), 0);
  }

  /** The library writes a certificate’s dates in the digits of the computer’s language. */
  private static HeldCertificate made(HeldCertificate.Builder builder) {
    try {
      return Locales.on("en-US", builder::build);
    } catch (Exception e) {
      throw new IllegalStateException("no certificate", e);
    }
  }

  /** With a certificate of today. */
  public static Company start() throws IOException {
    long now = System.currentTimeMillis();
    return new Company(now - 86_400_000L, now + 86_400_000L);
  }

  public String address(String path) {
    return "https://" + host + ":" + server.getPort() + path;
  }

  /** Host and port, as a proxy is asked for it. */
  public String authority() {
    return host + ":" + server.getPort();
  }

  /** This computer’s address in a network. */
  public static String ownAddress() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(one -> one instanceof Inet4Address && !one.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .findFirst()
        .orElseGet(
            () -> {
              SystemPart.missing("network");
              return "";
            });
  }

  /** The root as IT puts it on a computer. */
  public Path root(Path folder) throws IOException {
    return Files.writeString(folder.resolve("company.pem"), root.certificatePem());
  }

  @Override
  public void close() {
    server.close();
  }
}
