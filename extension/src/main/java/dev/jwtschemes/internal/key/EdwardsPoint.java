package dev.jwtschemes.internal.key;

import dev.jwtschemes.internal.text.Text;
import java.math.BigInteger;
import java.security.interfaces.EdECPublicKey;
import java.util.Optional;

/**
 * The point of an Ed25519 or Ed448 key (RFC 8032 sections 5.1 and 5.2), on the curve a x² + y² = 1
 * + d x² y². Whatever the sign of x, all that is asked here follows from y.
 *
 * @param p the prime of the field
 * @param doublings as often doubled, each point of small order becomes the neutral one: the
 *     cofactor is 8 or 4
 */
record EdwardsPoint(BigInteger p, BigInteger a, BigInteger d, int doublings, BigInteger y) {
  private static final BigInteger ONE = BigInteger.ONE;
  private static final BigInteger P25519 = ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
  private static final BigInteger P448 =
      ONE.shiftLeft(448).subtract(ONE.shiftLeft(224)).subtract(ONE);
  private static final BigInteger D25519 =
      BigInteger.valueOf(-121_665)
          .multiply(BigInteger.valueOf(121_666).modInverse(P25519))
          .mod(P25519);

  static EdwardsPoint of(EdECPublicKey key) {
    BigInteger y = key.getPoint().getY();
    return key.getParams().getName().equals("Ed448")
        ? new EdwardsPoint(P448, ONE, BigInteger.valueOf(-39_081), 2, y)
        : new EdwardsPoint(P25519, ONE.negate(), D25519, 3, y);
  }

  /** What is wrong with it; empty if nothing is. */
  Optional<Text> flaw() {
    if (isOfSmallOrder()) {
      return Optional.of(
          Text.of("EdDSA key of small order, for which anyone can sign (RFC 8032 section 5.1.7)"));
    }
    if (y.signum() < 0 || y.compareTo(p) >= 0) {
      return Optional.of(Text.of("EdDSA key whose point is out of range (RFC 8032 section 5.1.3)"));
    }
    // Euler's criterion: there is an x only if its square is one.
    BigInteger root = xSquared(y).modPow(p.subtract(ONE).shiftRight(1), p);
    return root.equals(ONE)
        ? Optional.empty()
        : Optional.of(
            Text.of("EdDSA key whose point is not on its curve (RFC 8032 section 5.1.3)"));
  }

  private boolean isOfSmallOrder() {
    BigInteger doubled = y.mod(p);
    for (int i = 0; i < doublings; i++) {
      doubled = twice(doubled);
    }
    return doubled.equals(ONE);
  }

  /** The y of twice the point: (y² - a x²) / (1 - d x² y²). */
  private BigInteger twice(BigInteger of) {
    BigInteger x2 = xSquared(of);
    BigInteger y2 = of.multiply(of);
    BigInteger divisor = ONE.subtract(d.multiply(x2).multiply(y2)).mod(p);
    // Zero only for a point that is on no curve, which is refused for that.
    return divisor.signum() == 0
        ? BigInteger.ZERO
        : y2.subtract(a.multiply(x2)).multiply(divisor.modInverse(p)).mod(p);
  }

  /** x² = (y² - 1) / (d y² - a), whose divisor is never zero: d a is not a square. */
  private BigInteger xSquared(BigInteger of) {
    BigInteger y2 = of.multiply(of);
    return y2.subtract(ONE).multiply(d.multiply(y2).subtract(a).modInverse(p)).mod(p);
  }
}
