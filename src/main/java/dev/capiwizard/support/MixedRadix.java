package dev.capiwizard.support;

import java.math.BigInteger;

/** Packs small numbers, each below its own bound, into a large one, and unpacks them. */
final class MixedRadix {
  private BigInteger value;
  private BigInteger factor = BigInteger.ONE;

  private MixedRadix(BigInteger value) {
    this.value = value;
  }

  static MixedRadix empty() {
    return new MixedRadix(BigInteger.ZERO);
  }

  static MixedRadix of(BigInteger packed) {
    return new MixedRadix(packed);
  }

  MixedRadix put(int number, int bound) {
    if (number < 0 || number >= bound) {
      throw new IllegalArgumentException(number + " of " + bound);
    }
    value = value.add(factor.multiply(BigInteger.valueOf(number)));
    factor = factor.multiply(BigInteger.valueOf(bound));
    return this;
  }

  /** Takes out the next number, in the order in which they were put in. */
  int take(int bound) {
    BigInteger[] parts = value.divideAndRemainder(BigInteger.valueOf(bound));
    value = parts[0];
    return parts[1].intValue();
  }

  /** The packed number, or the rest of it. */
  BigInteger value() {
    return value;
  }
}
