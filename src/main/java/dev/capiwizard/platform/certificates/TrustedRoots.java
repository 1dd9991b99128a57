package dev.capiwizard.platform.certificates;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trusts the roots of Java and of the system: a company that inspects connections has put its root
 * into the system’s store. All roots form one set under Java’s own check of chains and names.
 * Nothing is read before the first connection. Safe from any thread; not for the FX thread.
 */
public final class TrustedRoots extends X509ExtendedTrustManager {
  private static final Logger LOG = LoggerFactory.getLogger(TrustedRoots.class);

  /** Why a part of a file counts for nothing. */
  public enum Oddity {
    /** It is cut or changed, or never was a certificate. */
    NOT_READABLE,
    /** Its owner has said that it does not vouch for web sites. */
    NOT_FOR_SERVERS,
    /** It is a key, or something else than a certificate. */
    NO_CERTIFICATE
  }

  /**
   * A part of a file that counts for nothing, while the others count.
   *
   * @param line the line where it begins, from 1
   */
  public record Odd(int line, Oddity oddity) {}

  /**
   * The result of reading a store.
   *
   * @param failure null if it could be read
   */
  public record Store(String name, int roots, List<Odd> odd, @Nullable Exception failure) {
    /** Whether a certificate does not count although it should. */
    public boolean isUnread() {
      return failure != null || odd.stream().anyMatch(one -> one.oddity == Oddity.NOT_READABLE);
    }
  }

  private record Loaded(X509ExtendedTrustManager trust, List<Store> stores) {}

  private final List<RootSource> sources;
  private @Nullable Loaded loaded;
  private @Nullable SSLContext context;

  TrustedRoots(List<RootSource> sources) {
    this.sources = sources;
  }

  /**
   * @param system the system’s name, as in {@code os.name}
   */
  public static TrustedRoots of(String system, Map<String, String> environment) {
    return new TrustedRoots(RootSources.of(system, environment));
  }

  /** The stores in the order in which they were read, including those that could not be. */
  public List<Store> stores() {
    return load().stores;
  }

  /** Secure connections that trust these roots; every call returns the same object. */
  public synchronized SSLContext context() {
    try {
      if (context == null) {
        SSLContext made = SSLContext.getInstance("TLS");
        made.init(null, new TrustManager[] {this}, null);
        context = made;
      }
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }

  /** Like {@link #context()}, but made at the first connection. */
  public SSLContext contextLater() {
    return new LaterContext(this::context);
  }

  private synchronized Loaded load() {
    if (loaded == null) {
      loaded = read();
    }
    return loaded;
  }

  private Loaded read() {
    try {
      KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
      all.load(null, null);
      List<Store> stores = new ArrayList<>();
      for (RootSource source : sources) {
        stores.add(add(source, all));
      }
      return new Loaded(trust(all), List.copyOf(stores));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("every Java can hold certificates", e);
    }
  }

  /** A store that cannot be read takes no trust away: the others still count. */
  private static Store add(RootSource source, KeyStore all) {
    int count = 0;
    try {
      RootSource.Roots found = source.read();
      for (X509Certificate root : found.certificates()) {
        all.setCertificateEntry(source.name() + " " + count++, root);
      }
      return new Store(source.name(), count, found.odd(), null);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      LOG.warn("Certificates could not be read: {}", e.getClass().getSimpleName());
      return new Store(source.name(), count, List.of(), e);
    }
  }

  private static X509ExtendedTrustManager trust(KeyStore all) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(all);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager trust) {
        return trust;
      }
    }
    throw new GeneralSecurityException("no trust manager for X.509");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    load().trust.checkServerTrusted(chain, type, socket);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    load().trust.checkServerTrusted(chain, type, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    load().trust.checkServerTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    load().trust.checkClientTrusted(chain, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    load().trust.checkClientTrusted(chain, type, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    load().trust.checkClientTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return load().trust.getAcceptedIssuers();
  }
}
