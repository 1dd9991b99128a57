package dev.capiwizard.secrets;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.SecretServiceBus.Refusal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/**
 * How secrets cross the bus: encrypted if the service can, as the Secret Service API 0.2 says
 * ({@code dh-ietf1024-sha256-aes128-cbc-pkcs7}), so that nobody who watches the bus can read them.
 */
final class SecretServiceSession {
  private static final String SERVICE = "org.freedesktop.Secret.Service";
  private static final String ENCRYPTED = "dh-ietf1024-sha256-aes128-cbc-pkcs7";
  private static final String TYPE = "text/plain; charset=utf-8";

  /** The second Oakley group: RFC 2409, 6.2. */
  private static final BigInteger PRIME =
      new BigInteger(
          "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74"
              + "020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437"
              + "4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
              + "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381FFFFFFFFFFFFFFFF",
          16);

  private static final int PRIME_BYTES = 128;
  private static final int KEY_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String path;

  /** Null if the service cannot encrypt. */
  private final @Nullable SecretKey key;

  private SecretServiceSession(String path, @Nullable SecretKey key) {
    this.path = path;
    this.key = key;
  }

  static SecretServiceSession open(SecretServiceBus bus)
      throws FailureException, Refusal, GeneralSecurityException {
    SecretServiceSession opened = null;
    while (opened == null) {
      try {
        opened = encrypted(bus);
      } catch (Refusal e) {
        Object[] answer =
            bus.ask(
                SecretServiceBus.ROOT,
                SERVICE,
                "OpenSession",
                "sv",
                "plain",
                new Variant<>("", "s"));
        opened = new SecretServiceSession(SecretServiceBus.path(answer[1]), null);
      }
    }
    return opened;
  }

  /**
   * Null if the shared number begins with a zero byte, as one in 256 does: services differ in
   * whether that byte counts, so another number is drawn.
   */
  private static @Nullable SecretServiceSession encrypted(SecretServiceBus bus)
      throws FailureException, Refusal, GeneralSecurityException {
    BigInteger own = new BigInteger(PRIME_BYTES * 8 - 1, RANDOM).add(BigInteger.ONE);
    byte[] sent = unsigned(BigInteger.TWO.modPow(own, PRIME));
    Object[] answer =
        bus.ask(
            SecretServiceBus.ROOT,
            SERVICE,
            "OpenSession",
            "sv",
            ENCRYPTED,
            new Variant<>(sent, "ay"));
    BigInteger theirs = new BigInteger(1, bytes(SecretServiceBus.value(answer[0])));
    byte[] common = unsigned(theirs.modPow(own, PRIME));
    if (common.length < PRIME_BYTES) {
      return null;
    }
    SecretKey key =
        KDF.getInstance("HKDF-SHA256")
            .deriveKey(
                "AES", HKDFParameterSpec.ofExtract().addIKM(common).thenExpand(null, KEY_BYTES));
    return new SecretServiceSession(SecretServiceBus.path(answer[1]), key);
  }

  /** The path of this session in the service. */
  String path() {
    return path;
  }

  /** A secret as the API carries it: (oayays). */
  Object[] wrap(String secret) throws GeneralSecurityException {
    byte[] plain = secret.getBytes(StandardCharsets.UTF_8);
    if (key == null) {
      return new Object[] {SecretServiceBus.path(path), new byte[0], plain, TYPE};
    }
    byte[] vector = new byte[KEY_BYTES];
    RANDOM.nextBytes(vector);
    byte[] closed = cipher(Cipher.ENCRYPT_MODE, key, vector).doFinal(plain);
    return new Object[] {SecretServiceBus.path(path), vector, closed, TYPE};
  }

  /** The text in the response of {@code GetSecret}. */
  String unwrap(Object struct) throws GeneralSecurityException {
    Object[] parts = struct instanceof List<?> list ? list.toArray() : (Object[]) struct;
    byte[] closed = bytes(parts[2]);
    byte[] plain =
        key == null ? closed : cipher(Cipher.DECRYPT_MODE, key, bytes(parts[1])).doFinal(closed);
    return new String(plain, StandardCharsets.UTF_8);
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] vector)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(mode, key, new IvParameterSpec(vector));
    return cipher;
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] signed = number.toByteArray();
    return signed[0] == 0 ? Arrays.copyOfRange(signed, 1, signed.length) : signed;
  }

  private static byte[] bytes(Object answered) {
    if (answered instanceof byte[] bytes) {
      return bytes;
    }
    List<?> list = (List<?>) answered;
    byte[] bytes = new byte[list.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (Byte) list.get(i);
    }
    return bytes;
  }
}
