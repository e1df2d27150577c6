package dev.jwtschemes.tck.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Random;

/** What is sent in place of a good token. */
enum Garbage {
  BROKEN_SIGNATURE,
  SIGNATURE_OF_ANOTHER,
  EXPIRED,
  OTHER_ISSUER,
  OTHER_AUDIENCE,
  OTHER_SCHEME,
  MADE_UP_KID,
  ALGORITHM_NONE,
  TEXT;

  /** Stands in every text, and must stand in no log. */
  static final String MARK = "bG9vay1mb3ItbWU";

  /**
   * Make one.
   *
   * @param batch of the scheme that it is sent to
   * @param other of another scheme
   */
  String from(Batch batch, Batch other, Random random) {
    String good = batch.good(random.nextInt(8)).text();
    int signature = good.lastIndexOf('.') + 1;
    return switch (this) {
      case BROKEN_SIGNATURE -> {
        int at = signature + 10;
        char swapped = good.charAt(at) == 'A' ? 'B' : 'A';
        yield good.substring(0, at) + swapped + good.substring(at + 1);
      }
      case SIGNATURE_OF_ANOTHER -> {
        String expired = batch.expired();
        yield good.substring(0, signature) + expired.substring(expired.lastIndexOf('.') + 1);
      }
      case EXPIRED -> batch.expired();
      case OTHER_ISSUER -> batch.ofAnotherIssuer();
      case OTHER_AUDIENCE -> batch.forAnotherAudience();
      case OTHER_SCHEME -> other.good(0).text();
      case MADE_UP_KID -> {
        String kid = "made-up-" + Long.toHexString(random.nextLong());
        yield header(algorithmOf(good), kid) + good.substring(good.indexOf('.'));
      }
      case ALGORITHM_NONE ->
          header("none", batch.kid()) + good.substring(good.indexOf('.'), signature);
      case TEXT -> MARK + ".".repeat(random.nextInt(6)) + MARK.repeat(random.nextInt(40));
    };
  }

  private static String algorithmOf(String token) {
    String header = token.substring(0, token.indexOf('.'));
    String json = new String(Base64.getUrlDecoder().decode(header), UTF_8);
    return json.contains("ES256") ? "ES256" : "RS256";
  }

  private static String header(String algorithm, String kid) {
    String json = "{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(algorithm, kid);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}
