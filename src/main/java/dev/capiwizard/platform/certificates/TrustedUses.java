package dev.capiwizard.platform.certificates;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The part that OpenSSL writes behind a {@code TRUSTED CERTIFICATE} (its X509_CERT_AUX): a list of
 * uses that it is trusted for and, under the tag [0], a list of those that it is not.
 */
final class TrustedUses {
  private static final int SEQUENCE = 0x30;
  private static final int OBJECT_ID = 0x06;
  private static final int REJECTED = 0xA0;

  /** id-kp-serverAuth, 1.3.6.1.5.5.7.3.1 (RFC 5280 §4.2.1.12). */
  private static final ByteBuffer SERVER =
      ByteBuffer.wrap(new byte[] {0x2B, 6, 1, 5, 5, 7, 3, 1}).asReadOnlyBuffer();

  /** anyExtendedKeyUsage, 2.5.29.37.0. */
  private static final ByteBuffer ANY =
      ByteBuffer.wrap(new byte[] {0x55, 0x1D, 0x25, 0}).asReadOnlyBuffer();

  private TrustedUses() {}

  /**
   * Whether it may vouch for a web site, since no list says otherwise.
   *
   * @throws IllegalArgumentException if this is no such part
   */
  static boolean allowServers(byte[] der) {
    try {
      ByteBuffer all = ByteBuffer.wrap(der);
      var _ = value(all, SEQUENCE);
      if (!all.hasRemaining()) {
        return true;
      }
      ByteBuffer uses = value(all, SEQUENCE);
      boolean trusted = true;
      while (uses.hasRemaining()) {
        int tag = Byte.toUnsignedInt(uses.get(uses.position()));
        ByteBuffer list = value(uses, tag);
        if (tag == SEQUENCE) {
          trusted = hasServers(list);
        } else if (tag == REJECTED && hasServers(list)) {
          return false;
        }
      }
      return trusted;
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("cut", e);
    }
  }

  private static boolean hasServers(ByteBuffer list) {
    boolean found = false;
    while (list.hasRemaining()) {
      found |= List.of(SERVER, ANY).contains(value(list, OBJECT_ID));
    }
    return found;
  }

  /** Takes one element with this tag (X.690 §8.1) and returns its content. */
  private static ByteBuffer value(ByteBuffer in, int tag) {
    if (Byte.toUnsignedInt(in.get()) != tag) {
      throw new IllegalArgumentException("another tag");
    }
    int length = Byte.toUnsignedInt(in.get());
    if (length > 0x83 || length == 0x80) {
      throw new IllegalArgumentException("a length of no certificate");
    }
    if (length > 0x80) {
      int bytes = length - 0x80;
      length = 0;
      for (int i = 0; i < bytes; i++) {
        length = length << 8 | Byte.toUnsignedInt(in.get());
      }
    }
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    ByteBuffer value = in.slice(in.position(), length);
    in.position(in.position() + length);
    return value;
  }
}
