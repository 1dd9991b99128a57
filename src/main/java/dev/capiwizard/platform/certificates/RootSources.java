package dev.capiwizard.platform.certificates;

import dev.capiwizard.platform.HomePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The places of root certificates on each system. */
final class RootSources {
  /** Where Linux distributions keep the system’s roots; the first that exists is used. */
  private static final List<Path> BUNDLES =
      List.of(
          Path.of("/etc/ssl/certs/ca-certificates.crt"),
          Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
          Path.of("/etc/ssl/ca-bundle.pem"));

  private RootSources() {}

  /**
   * Java’s own roots, the system’s, and the file of {@code SSL_CERT_FILE} if a person named one, as
   * for other programs.
   */
  static List<RootSource> of(String system, Map<String, String> environment) {
    List<RootSource> sources = new ArrayList<>(List.of(new Java()));
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      sources.add(new Store("Windows-ROOT"));
    } else if (name.contains("mac")) {
      sources.add(new Store("KeychainStore-ROOT"));
      sources.add(new Store("KeychainStore"));
    } else {
      BUNDLES.stream()
          .filter(Files::isReadable)
          .findFirst()
          .map(Bundle::new)
          .ifPresent(sources::add);
    }
    @Nullable String file = environment.get("SSL_CERT_FILE");
    if (file != null && !file.isBlank()) {
      Bundle named = new Bundle(HomePath.of(file.strip()));
      if (!sources.contains(named)) {
        sources.add(named);
      }
    }
    return List.copyOf(sources);
  }

  /** The roots that Java brings, or those that {@code javax.net.ssl.trustStore} names. */
  record Java() implements RootSource {
    @Override
    public String name() {
      return "Java";
    }

    @Override
    public Roots read() throws GeneralSecurityException {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      List<X509Certificate> roots = new ArrayList<>();
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509TrustManager trust) {
          roots.addAll(Arrays.asList(trust.getAcceptedIssuers()));
        }
      }
      return Roots.of(roots);
    }
  }

  /** A store of the system, by Java’s name for it. */
  record Store(String name) implements RootSource {
    @Override
    public Roots read() throws GeneralSecurityException, IOException {
      KeyStore store = KeyStore.getInstance(name);
      store.load(null, null);
      List<X509Certificate> roots = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        // A person’s own certificates, which come with a key, do not vouch for others.
        if (store.isCertificateEntry(alias)
            && store.getCertificate(alias) instanceof X509Certificate root) {
          roots.add(root);
        }
      }
      return Roots.of(roots);
    }
  }

  /** A file of certificates, one after another, usually in PEM. */
  record Bundle(Path file) implements RootSource {
    @Override
    public String name() {
      return file.toString();
    }

    @Override
    public Roots read() throws GeneralSecurityException, IOException {
      return PemFile.read(Files.readAllBytes(file));
    }
  }
}
