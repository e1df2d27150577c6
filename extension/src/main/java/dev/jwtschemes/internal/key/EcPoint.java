package dev.jwtschemes.internal.key;

import java.math.BigInteger;
import java.security.interfaces.ECKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;

/** Points and curves of EC keys. Stateless. */
final class EcPoint {
  private EcPoint() {}

  /**
   * Whether the point has coordinates in range and satisfies the curve's equation. All curves of
   * JWS have cofactor 1, so that nothing else is left to check (NIST SP 800-56A section 5.6.2.3.4).
   */
  static boolean isOnCurve(ECPublicKey key) {
    EllipticCurve curve = key.getParams().getCurve();
    ECPoint point = key.getW();
    if (!(curve.getField() instanceof ECFieldFp field) || point.equals(ECPoint.POINT_INFINITY)) {
      return false;
    }
    BigInteger p = field.getP();
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    return isIn(x, p)
        && isIn(y, p)
        && y.multiply(y)
            .subtract(x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB()))
            .mod(p)
            .equals(BigInteger.ZERO);
  }

  private static boolean isIn(BigInteger coordinate, BigInteger p) {
    return coordinate.signum() >= 0 && coordinate.compareTo(p) < 0;
  }

  /** Whether the key is of this curve, and of no other of the same size. */
  static boolean isOfCurve(ECKey key, ECParameterSpec wanted) {
    ECParameterSpec actual = key.getParams();
    return actual.getCurve().equals(wanted.getCurve())
        && actual.getGenerator().equals(wanted.getGenerator())
        && actual.getOrder().equals(wanted.getOrder());
  }
}
