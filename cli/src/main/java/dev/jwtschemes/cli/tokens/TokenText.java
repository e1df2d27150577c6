package dev.jwtschemes.cli.tokens;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.TokenProfile;
import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a token in the form that its scheme looks for. */
record TokenText(SchemeDefinition scheme, TokenOptions options, List<String> audiences) {
  private static final String ID_LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int ID_LENGTH = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Write and sign it. */
  SavedToken signedBy(DevelopmentKey key) {
    String id = newId();
    Instant issued = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Instant expires = options.expires(issued);
    Map<String, Object> claims = claims(id, issued, expires);
    requireClaims(claims);
    String compact =
        key.sign(JSONObjectUtils.toJSONString(header(key)), JSONObjectUtils.toJSONString(claims));
    if (compact.length() > scheme.maxTokenSize()) {
      throw CommandFailed.refused(
          Text.of("the token is longer than the scheme accepts (token.max-size is ")
              .number(scheme.maxTokenSize())
              .and(")"),
          Text.of("give it fewer claims"));
    }
    return new SavedToken(id, scheme.name(), options.name(), issued, expires, compact);
  }

  private Map<String, Object> header(DevelopmentKey key) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", key.algorithm());
    Set<String> types = scheme.tokenTypes();
    if (scheme.profile() == TokenProfile.AT_JWT) {
      header.put("typ", "at+jwt");
    } else if (types.contains("jwt")) {
      header.put("typ", "JWT");
    } else if (!types.contains("none")) {
      header.put("typ", types.iterator().next());
    }
    header.put("kid", key.id());
    return header;
  }

  private Map<String, Object> claims(String id, Instant issued, Instant expires) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", options.issuer(scheme.name()));
    claims.put("aud", audiences.size() == 1 ? audiences.get(0) : audiences);
    claims.put("sub", options.name());
    claims.put("upn", options.name());
    claims.put("jti", id);
    claims.put("iat", issued.getEpochSecond());
    claims.put("exp", expires.getEpochSecond());
    options.notBefore().ifPresent(time -> claims.put("nbf", time.getEpochSecond()));
    if (scheme.profile() == TokenProfile.AT_JWT) {
      claims.put("client_id", "jwt-schemes-tokens");
    }
    if (!options.scopes().isEmpty()) {
      claims.put("scope", String.join(" ", options.scopes()));
    }
    claims.putAll(options.claims());
    scheme.nameClaims().stream()
        .findFirst()
        .ifPresent(path -> ClaimPlace.of(path).put(claims, options.name()));
    if (!options.roles().isEmpty()) {
      putRoles(claims);
    }
    return claims;
  }

  private void putRoles(Map<String, Object> claims) {
    ClaimPlace place = ClaimPlace.firstOf(scheme.groups().paths());
    boolean isText = place.last().equals("scope") || place.last().equals("scp");
    if (isText && !options.scopes().isEmpty()) {
      throw CommandFailed.usage(
          Text.of("roles and scopes are the same claim in scheme ").quote(scheme.name()),
          Text.of("give all of them with --scope"));
    }
    place.put(claims, isText ? String.join(" ", options.roles()) : options.roles());
  }

  private void requireClaims(Map<String, Object> claims) {
    for (String required : scheme.requiredClaims()) {
      if (!claims.containsKey(required.replaceFirst("=.*", ""))) {
        throw CommandFailed.refused(
            Text.of("scheme ").quote(scheme.name()).and(" requires claim ").quote(required),
            Text.of("add --claim ").name(required).and("=..."));
      }
    }
  }

  private static String newId() {
    return RANDOM
        .ints(ID_LENGTH, 0, ID_LETTERS.length())
        .mapToObj(ID_LETTERS::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }
}
