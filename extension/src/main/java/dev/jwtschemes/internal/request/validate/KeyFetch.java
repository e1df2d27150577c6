package dev.jwtschemes.internal.request.validate;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.request.token.Quoted;
import dev.jwtschemes.internal.request.validate.KeyReader.Unusable;
import dev.jwtschemes.internal.scheme.Schemes;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * Fetches the key set of one scheme: from its location, or through the metadata of its authority
 * (OpenID Connect Discovery 1.0 section 4, RFC 8414 section 3). The metadata's issuer must be the
 * scheme's.
 */
final class KeyFetch {
  private static final String OPENID = "/.well-known/openid-configuration";
  private static final String OAUTH = "/.well-known/oauth-authorization-server";

  private final HttpFetch http;
  private final SchemeDefinition definition;

  KeyFetch(HttpFetch http, SchemeDefinition definition) {
    this.http = http;
    this.definition = definition;
  }

  /** Fetch the keys; the future fails with a message that says what went wrong, and where. */
  CompletableFuture<Keys> fetch() {
    CompletableFuture<URI> location =
        definition.keyLocation().isPresent()
            ? CompletableFuture.completedFuture(URI.create(definition.keyLocation().get()))
            : discover(definition.authority().orElseThrow());
    return location.thenCompose(uri -> http.get(uri).thenApply(text -> read(text, uri)));
  }

  private CompletableFuture<URI> discover(String authority) {
    String base =
        authority.endsWith("/") ? authority.substring(0, authority.length() - 1) : authority;
    URI openid = URI.create(base + OPENID);
    return http.get(openid)
        .exceptionallyCompose(e -> http.get(oauthMetadata(URI.create(base))))
        .thenApply(text -> keySetUri(text, openid));
  }

  /** RFC 8414 section 3.1: the well-known path stands between host and path. */
  private static URI oauthMetadata(URI base) {
    String path = base.getRawPath() == null ? "" : base.getRawPath();
    return URI.create(base.getScheme() + "://" + base.getRawAuthority() + OAUTH + path);
  }

  private URI keySetUri(String text, URI from) {
    Map<String, Object> metadata;
    try {
      metadata = JsonUtil.parseJson(text);
    } catch (JoseException | RuntimeException e) {
      throw failed("the metadata at " + from + " is not a JSON object");
    }
    Set<String> expected = Schemes.issuersOf(definition);
    if (!(metadata.get("issuer") instanceof String issuer) || !expected.contains(issuer)) {
      throw failed(
          "the metadata at "
              + from
              + " is of issuer "
              + Quoted.text(String.valueOf(metadata.get("issuer")))
              + ", expected "
              + expected);
    }
    if (!(metadata.get("jwks_uri") instanceof String uri)) {
      throw failed("the metadata at " + from + " has no jwks_uri");
    }
    return allowed(uri, from);
  }

  /** The metadata may name another host, but must not fall back from https to http. */
  private static URI allowed(String uri, URI from) {
    try {
      URI parsed = new URI(uri);
      String scheme = String.valueOf(parsed.getScheme()).toLowerCase(Locale.ROOT);
      if (scheme.equals("https")
          || (scheme.equals("http") && "http".equalsIgnoreCase(from.getScheme()))) {
        return parsed;
      }
    } catch (URISyntaxException e) {
      throw failed("the jwks_uri in the metadata at " + from + " is not a URL");
    }
    throw failed("the jwks_uri in the metadata at " + from + " is not https");
  }

  private Keys read(String text, URI from) {
    if (KeyPurpose.verifying(definition) == KeyPurpose.SECRET) {
      throw failed("a shared secret is never taken from the network, so not from " + from);
    }
    try {
      return KeyReader.read(text, KeyPurpose.verifying(definition));
    } catch (Unusable e) {
      throw failed("what " + from + " serves can't be used: " + e.getMessage());
    }
  }

  private static CompletionException failed(String message) {
    return new CompletionException(new IOException(message));
  }
}
