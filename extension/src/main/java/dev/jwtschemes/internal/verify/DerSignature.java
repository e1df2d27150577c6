package dev.jwtschemes.internal.verify;

/**
 * The writer of ECDSA signatures as the JCA reads them, a DER sequence of two integers (RFC 3279
 * section 2.2.3), from the two numbers of equal length that a JWS has (RFC 7518 section 3.4).
 * Stateless.
 */
final class DerSignature {
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;

  /** Longer contents have a length of two bytes. */
  private static final int MAX_SHORT = 127;

  private DerSignature() {}

  /**
   * Write one.
   *
   * @param raw of the exact length, both of its numbers positive: see {@link SignatureForm}
   */
  static byte[] of(byte[] raw) {
    int half = raw.length / 2;
    byte[] one = integer(raw, 0, half);
    byte[] other = integer(raw, half, raw.length);
    int length = one.length + other.length;
    int start = length > MAX_SHORT ? 3 : 2;
    byte[] der = new byte[start + length];
    der[0] = SEQUENCE;
    der[1] = (byte) (length > MAX_SHORT ? 0x81 : length);
    if (length > MAX_SHORT) {
      der[2] = (byte) length;
    }
    System.arraycopy(one, 0, der, start, one.length);
    System.arraycopy(other, 0, der, start + one.length, other.length);
    return der;
  }

  /** Without leading zeros, but with one if the first bit would make it negative. */
  private static byte[] integer(byte[] raw, int from, int end) {
    int start = from;
    while (start < end - 1 && raw[start] == 0) {
      start++;
    }
    int zero = raw[start] < 0 ? 1 : 0;
    byte[] number = new byte[2 + zero + end - start];
    number[0] = INTEGER;
    number[1] = (byte) (zero + end - start);
    System.arraycopy(raw, start, number, 2 + zero, end - start);
    return number;
  }
}
