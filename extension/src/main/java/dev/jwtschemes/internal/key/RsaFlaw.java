package dev.jwtschemes.internal.key;

import dev.jwtschemes.internal.text.Text;
import java.math.BigInteger;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes an RSA key weak: its size, its exponent, a modulus that can be factored. Partial
 * validation as NIST SP 800-89 section 5.3.3, and the fingerprint of CVE-2017-15361. Stateless.
 */
final class RsaFlaw {
  private static final int MAX_EXPONENT_BITS = 256;

  /** The product of the odd primes below 752: NIST SP 800-89 section 5.3.3. */
  private static final BigInteger SMALL_FACTORS =
      primes(752).stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);

  /**
   * For each of the 38 odd primes up to 167, the powers of 65537 modulo it. Infineon's library made
   * primes of the form k M + (65537^a mod M), so that the modulus, too, is a power of 65537 modulo
   * each factor of M: Nemec, Sys, Svenda, Klinec, Matyas, "The Return of Coppersmith's Attack", CCS
   * 2017, section 2.2. Of other keys one in 2^27 looks like that.
   */
  private static final Map<Integer, BitSet> POWERS = powers(primes(168));

  private RsaFlaw() {}

  static Optional<Text> of(RSAKey key, int minBits) {
    BigInteger n = key.getModulus();
    if (n.bitLength() < minBits) {
      return Optional.of(
          Text.of("RSA key of ")
              .number(n.bitLength())
              .and(" bits, at least ")
              .number(minBits)
              .and(" are needed (RFC 7518 section 3.3)"));
    }
    BigInteger e = exponent(key);
    if (e != null && (e.compareTo(BigInteger.valueOf(3)) < 0 || !e.testBit(0))) {
      return Optional.of(
          Text.of("RSA key whose exponent is even or less than 3 (RFC 8017 section 3.1)"));
    }
    if (e != null && e.bitLength() > MAX_EXPONENT_BITS) {
      return Optional.of(
          Text.of("RSA key whose exponent has more than 256 bits (FIPS 186-5 section 5.4)"));
    }
    if (!n.testBit(0) || !n.gcd(SMALL_FACTORS).equals(BigInteger.ONE)) {
      return Optional.of(
          Text.of("RSA key whose modulus has a factor below 752 (NIST SP 800-89 section 5.3.3)"));
    }
    return isRoca(n)
        ? Optional.of(
            Text.of(
                "RSA key with the fingerprint of CVE-2017-15361 (ROCA): its private part can be"
                    + " computed"))
        : Optional.empty();
  }

  /** Null for a private key that doesn't have it. */
  private static @Nullable BigInteger exponent(RSAKey key) {
    if (key instanceof RSAPublicKey open) {
      return open.getPublicExponent();
    }
    return key instanceof RSAPrivateCrtKey secret ? secret.getPublicExponent() : null;
  }

  private static boolean isRoca(BigInteger modulus) {
    return POWERS.entrySet().stream()
        .allMatch(
            prime ->
                prime
                    .getValue()
                    .get(modulus.mod(BigInteger.valueOf(prime.getKey())).intValueExact()));
  }

  private static Map<Integer, BitSet> powers(List<Integer> primes) {
    Map<Integer, BitSet> powers = new LinkedHashMap<>();
    for (int prime : primes) {
      BitSet residues = new BitSet();
      for (int power = 1; !residues.get(power); power = power * (65_537 % prime) % prime) {
        residues.set(power);
      }
      powers.put(prime, residues);
    }
    return powers;
  }

  private static List<Integer> primes(int below) {
    List<Integer> primes = new ArrayList<>();
    for (int n = 3; n < below; n += 2) {
      int odd = n;
      if (primes.stream().noneMatch(prime -> odd % prime == 0)) {
        primes.add(n);
      }
    }
    return primes;
  }
}
