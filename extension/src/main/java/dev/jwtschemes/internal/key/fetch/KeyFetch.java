package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.KeyPurpose;
import dev.jwtschemes.internal.key.KeyReader;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.text.Text;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/**
 * The fetch of one key set: from a location of the scheme, or through the metadata of its authority
 * (OpenID Connect Discovery 1.0 section 4, RFC 8414 section 3).
 */
final class KeyFetch {
  private static final String OPENID = "/.well-known/openid-configuration";
  private static final String OAUTH = "/.well-known/oauth-authorization-server";

  private final HttpFetch http;
  private final SchemeDefinition definition;
  private final Optional<URI> location;
  private final FetchAuthorization authorization;
  private final IssuerClock clock;

  /**
   * Prepare to fetch.
   *
   * @param location of the key set; without one the authority is asked
   * @param clock gets the dates of the answers
   */
  KeyFetch(
      HttpFetch http, SchemeDefinition definition, Optional<String> location, IssuerClock clock) {
    this.http = http;
    this.clock = clock;
    this.definition = definition;
    this.location = location.map(URI::create);
    this.authorization =
        FetchAuthorization.of(
            definition.fetching(), this.location.orElseGet(() -> metadataAddress(definition)));
  }

  /** The configured address from which the metadata is fetched first. */
  private static URI metadataAddress(SchemeDefinition definition) {
    return URI.create(definition.authorityMetadata().orElseGet(() -> base(definition) + OPENID));
  }

  private static String base(SchemeDefinition definition) {
    String authority = definition.authority().orElseThrow();
    return authority.endsWith("/") ? authority.substring(0, authority.length() - 1) : authority;
  }

  /** Where a fetch begins. */
  Text address() {
    return Text.EMPTY.location(location.orElseGet(() -> metadataAddress(definition)).toString());
  }

  /** Fetch the keys; the future fails with a message that says what went wrong, and where. */
  CompletableFuture<Keys> fetch() {
    Progress progress = new Progress();
    CompletableFuture<URI> keySet =
        location.isPresent()
            ? CompletableFuture.completedFuture(location.get())
            : discover(progress);
    return http.limited(
            keySet.thenCompose(
                uri -> get(progress, Text.of("key set"), uri).thenApply(text -> read(text, uri))))
        .exceptionallyCompose(e -> CompletableFuture.failedFuture(described(e, progress)));
  }

  /** A bare timeout says nothing to the reader of the log. */
  private Throwable described(Throwable failure, Progress progress) {
    Throwable cause = cause(failure);
    return cause instanceof TimeoutException ? progress.failure(cause, http) : cause;
  }

  /** What a stage of a future failed with. */
  static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }

  private CompletableFuture<URI> discover(Progress progress) {
    MetadataReader reader = new MetadataReader(definition);
    URI first = metadataAddress(definition);
    CompletableFuture<String> metadata = get(progress, Text.of("metadata"), first);
    if (definition.authorityMetadata().isPresent()) {
      return metadata.thenApply(text -> reader.keySetUri(text, first));
    }
    URI second = oauthMetadata(URI.create(base(definition)));
    return metadata
        .thenApply(text -> reader.keySetUri(text, first))
        .exceptionallyCompose(
            e ->
                isElsewhere(e)
                    ? get(progress, Text.of("metadata"), second)
                        .exceptionallyCompose(other -> both(e, other))
                        .thenApply(text -> reader.keySetUri(text, second))
                    : CompletableFuture.failedFuture(e));
  }

  private static <T> CompletableFuture<T> both(Throwable one, Throwable other) {
    Text first = FetchLog.text(cause(one));
    return CompletableFuture.failedFuture(
        new FetchFailure(first.and("; ").and(FetchLog.text(cause(other))), cause(other)));
  }

  private CompletableFuture<String> get(Progress progress, Text phase, URI uri) {
    progress.at = phase.and(" at ").location(uri.toString());
    try {
      return http.get(uri, authorization.tokenFor(uri), clock::read)
          .exceptionallyCompose(
              e -> CompletableFuture.failedFuture(progress.failure(cause(e), http)));
    } catch (FetchFailure e) {
      return CompletableFuture.failedFuture(progress.failure(e, http));
    }
  }

  /** A server that is down needn't be asked twice. */
  private static boolean isElsewhere(Throwable failure) {
    return cause(failure).getCause() instanceof UnexpectedStatus unexpected
        && unexpected.status() < 500;
  }

  /** RFC 8414 section 3.1: the well-known path is between host and path. */
  private static URI oauthMetadata(URI base) {
    String path = base.getRawPath() == null ? "" : base.getRawPath();
    return URI.create(base.getScheme() + "://" + base.getRawAuthority() + OAUTH + path);
  }

  private Keys read(String text, URI from) {
    Text what = Text.of("key set at ").location(from.toString()).and(": ");
    if (KeyPurpose.verifying(definition) == KeyPurpose.SECRET) {
      throw failed(what.and("a shared secret is never fetched over the network"));
    }
    try {
      return KeyReader.read(text, KeyPurpose.verifying(definition));
    } catch (Unusable e) {
      throw failed(what.and("what it serves can't be used: ").and(e.text()));
    }
  }

  static CompletionException failed(Text message) {
    return new CompletionException(new FetchFailure(message, null));
  }

  /** What is being fetched, for the text of a failure. */
  private static final class Progress {
    private volatile Text at = Text.EMPTY;

    FetchFailure failure(Throwable cause, HttpFetch http) {
      Text why =
          cause instanceof FetchFailure known
              ? known.text()
              : FetchFailure.cause(cause, http.timeout());
      return new FetchFailure(at.and(": ").and(why), cause);
    }
  }
}
