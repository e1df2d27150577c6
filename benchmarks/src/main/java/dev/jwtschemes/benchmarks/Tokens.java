package dev.jwtschemes.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jwtschemes.testkit.TestIssuer;
import java.util.Base64;

/** Writes tokens as large as the default size allows, signed or with a signature of another. */
final class Tokens {
  /** The default of {@code token.max-size}, in characters. */
  static final int SIZE = 16_384;

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final TestIssuer issuer;

  /** The right length and range for the key, of other content: as costly as a forgery can be. */
  private final String otherSignature;

  Tokens(TestIssuer issuer) {
    this.issuer = issuer;
    String other = issuer.token().subject("other").compact();
    this.otherSignature = other.substring(other.lastIndexOf('.') + 1);
  }

  /** Members that an accepted token needs, without braces. */
  String good() {
    long now = System.currentTimeMillis() / 1000;
    return "\"iss\":\""
        + issuer.issuer()
        + "\",\"aud\":\"orders\",\"sub\":\"ann\",\"iat\":"
        + now
        + ",\"exp\":"
        + (now + 86_400);
  }

  /** A header for the issuer's key, with more members. */
  String header(String more) {
    String token = issuer.token().compact();
    String header =
        new String(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), UTF_8);
    return more.isEmpty() ? header : header.substring(0, header.length() - 1) + "," + more + "}";
  }

  String kid() {
    String header = header("");
    int at = header.indexOf("\"kid\":\"") + 7;
    return header.substring(at, header.indexOf('"', at));
  }

  String forged(String header, String payload) {
    return checked(BASE64.encodeToString(bytes(header)) + "." + encoded(payload) + otherSignature);
  }

  String signed(String header, String payload) {
    return checked(issuer.token().rawHeader(header).rawClaims(payload).compact());
  }

  /** Three parts with nothing right in them but the alphabet. */
  static String encoded(byte[] header, byte[] payload, String signature) {
    return checked(
        BASE64.encodeToString(header) + "." + BASE64.encodeToString(payload) + "." + signature);
  }

  private static String encoded(String payload) {
    return BASE64.encodeToString(bytes(payload)) + ".";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /** How many bytes are left for a part beside another part of this length. */
  static int room(String otherPart) {
    return (SIZE - 342 - 4) / 4 * 3 - otherPart.length() - 8;
  }

  /** As much of the repeated text as fits in whole. */
  static String fill(String unit, int room) {
    return unit.repeat(Math.max(0, room / unit.length()));
  }

  private static String checked(String token) {
    if (token.length() > SIZE) {
      throw new IllegalStateException("a token of " + token.length() + " characters");
    }
    return token;
  }
}
