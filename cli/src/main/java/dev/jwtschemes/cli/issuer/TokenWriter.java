package dev.jwtschemes.cli.issuer;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.text.ParseException;
import java.util.Map;

/** Signs what clients ask for. Thread-safe. */
record TokenWriter(TestIssuer issuer) {

  /** A good token of a client, with these groups and scopes, each separated by spaces. */
  TokenBuilder of(String client, String groups, String scope, String audience) {
    TokenBuilder token = issuer.token().caller(client).claim("client_id", client);
    if (!groups.isBlank()) {
      token = token.groups(groups.strip().split("\\s+"));
    }
    if (!scope.isBlank()) {
      token = token.claim("scope", scope.strip());
    }
    return audience.isBlank() ? token : token.audience(audience.strip().split("\\s+"));
  }

  /**
   * The same token with claims of this JSON object instead or besides; null leaves a claim out.
   *
   * @throws ParseException if it is not a JSON object
   */
  static TokenBuilder with(TokenBuilder token, String json) throws ParseException {
    TokenBuilder changed = token;
    if (json.isBlank()) {
      return token;
    }
    for (Map.Entry<String, Object> claim : JSONObjectUtils.parse(json).entrySet()) {
      changed =
          claim.getValue() == null
              ? changed.without(claim.getKey())
              : changed.claim(claim.getKey(), claim.getValue());
    }
    return changed;
  }

  /** Header and claims as they are typed, whatever they are, signed in this manner. */
  String byHand(String header, String claims, Signature signature) {
    TokenBuilder token = issuer.token();
    TokenBuilder signed =
        switch (signature) {
          case THIS_ISSUERS_KEY -> token;
          case A_KEY_NEVER_PUBLISHED -> token.signedByAnotherKey();
          case NONE -> token.withoutSignature();
        };
    return signed.rawHeader(header).rawClaims(claims).compact();
  }

  /** The text of header and claims of a good token, to begin with. */
  String[] template() {
    String[] parts = issuer.token().groups("clerk").compact().split("\\.");
    return new String[] {decoded(parts[0]), decoded(parts[1])};
  }

  private static String decoded(String part) {
    return new Base64URL(part)
        .decodeToString()
        .replace("\\/", "/")
        .replace("\",\"", "\",\n \"")
        .replaceAll("([\\d\\]]),\"", "$1,\n \"");
  }

  /** What the signature of a token written by hand is. */
  enum Signature {
    THIS_ISSUERS_KEY("by this issuer's key"),
    A_KEY_NEVER_PUBLISHED("by a key that was never published"),
    NONE("none");

    private final String text;

    Signature(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }
}
