package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.KeyLocation;
import dev.jwtschemes.internal.key.KeyPurpose;
import dev.jwtschemes.internal.key.KeyReader;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.fetch.HttpFetch.UnexpectedStatus;
import dev.jwtschemes.internal.scheme.Issuers;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * The fetch of one scheme's key set: from its location, or through the metadata of its authority
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
    return location
        .thenCompose(uri -> http.get(uri).thenApply(text -> read(text, uri)))
        .orTimeout(http.timeout().toMillis(), TimeUnit.MILLISECONDS)
        .exceptionallyCompose(e -> CompletableFuture.failedFuture(described(e)));
  }

  /** A bare timeout says nothing to the reader of the log. */
  private Throwable described(Throwable failure) {
    Throwable cause = cause(failure);
    return cause instanceof TimeoutException
        ? new IOException(
            Text.of("no answer within ").number(http.timeout().toSeconds()).and(" s").toString(),
            cause)
        : cause;
  }

  /** What a stage of a future failed with. */
  static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }

  private CompletableFuture<URI> discover(String authority) {
    String base =
        authority.endsWith("/") ? authority.substring(0, authority.length() - 1) : authority;
    URI openid = URI.create(base + OPENID);
    return http.get(openid)
        .exceptionallyCompose(
            e ->
                isElsewhere(e)
                    ? http.get(oauthMetadata(URI.create(base)))
                    : CompletableFuture.failedFuture(e))
        .thenApply(text -> keySetUri(text, openid));
  }

  /** A server that is down needn't be asked twice. */
  private static boolean isElsewhere(Throwable failure) {
    return cause(failure) instanceof UnexpectedStatus unexpected && unexpected.status() < 500;
  }

  /** RFC 8414 section 3.1: the well-known path is between host and path. */
  private static URI oauthMetadata(URI base) {
    String path = base.getRawPath() == null ? "" : base.getRawPath();
    return URI.create(base.getScheme() + "://" + base.getRawAuthority() + OAUTH + path);
  }

  private URI keySetUri(String text, URI from) {
    Map<String, Object> metadata;
    try {
      metadata = JsonUtil.parseJson(text);
    } catch (JoseException | RuntimeException e) {
      throw failed(metadata(from).and(" is not a JSON object"));
    }
    Set<String> expected = Issuers.of(definition);
    if (!(metadata.get("issuer") instanceof String issuer) || !expected.contains(issuer)) {
      throw failed(
          metadata(from)
              .and(" is of issuer ")
              .quote(String.valueOf(metadata.get("issuer")))
              .and(", expected ")
              .names(expected));
    }
    if (!(metadata.get("jwks_uri") instanceof String uri)) {
      throw failed(metadata(from).and(" has no jwks_uri"));
    }
    return allowed(uri, from);
  }

  /** The metadata may name another host, but then by https. */
  private static URI allowed(String uri, URI from) {
    try {
      URI parsed = new URI(uri);
      String scheme = String.valueOf(parsed.getScheme()).toLowerCase(Locale.ROOT);
      if (scheme.equals("https")
          || (scheme.equals("http")
              && "http".equalsIgnoreCase(from.getScheme())
              && !KeyLocation.isPlainHttpElsewhere(uri))) {
        return parsed;
      }
    } catch (URISyntaxException e) {
      throw failed(Text.of("the jwks_uri in ").and(metadata(from)).and(" is not a URL"));
    }
    throw failed(Text.of("the jwks_uri in ").and(metadata(from)).and(" is not https"));
  }

  private Keys read(String text, URI from) {
    if (KeyPurpose.verifying(definition) == KeyPurpose.SECRET) {
      throw failed(
          Text.of("a shared secret is never fetched over the network, so not from ")
              .location(from.toString()));
    }
    try {
      return KeyReader.read(text, KeyPurpose.verifying(definition));
    } catch (Unusable e) {
      throw failed(
          Text.of("what ").location(from.toString()).and(" serves can't be used: ").and(e.text()));
    }
  }

  private static Text metadata(URI from) {
    return Text.of("the metadata at ").location(from.toString());
  }

  private static CompletionException failed(Text message) {
    return new CompletionException(new IOException(message.toString()));
  }
}
