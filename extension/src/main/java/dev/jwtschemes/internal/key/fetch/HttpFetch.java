package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.internal.key.KeyLocation;
import dev.jwtschemes.internal.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The fetching of small texts: GET, no redirects, {@link KeyLocation#MAX_BYTES} at most, within the
 * settings' timeout. Thread-safe; never blocks. Only configured addresses and those their metadata
 * names come here, never one from a token.
 */
final class HttpFetch {
  private final HttpClient client;
  private final Duration timeout;

  /** Make ready to fetch. */
  HttpFetch(FetchSettings settings, TrustStore trusted) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1);
    trusted.applyTo(builder);
    // Unresolved, so that it is looked up anew for each connection, and not here.
    settings
        .proxyHost()
        .map(host -> InetSocketAddress.createUnresolved(host, settings.proxyPort()))
        .ifPresent(address -> builder.proxy(ProxySelector.of(address)));
    settings
        .proxyUser()
        .map(user -> new ProxyCredentials(user, settings.proxyPassword().orElse("")))
        .ifPresent(builder::authenticator);
    client = builder.build();
    timeout = settings.timeout();
  }

  /** The longest a fetch takes, from connecting to the last byte. */
  Duration timeout() {
    return timeout;
  }

  /**
   * Fetch a text; the future fails with {@link UnexpectedStatus} for any status but 200. When time
   * is over the connection is closed: a server that hangs keeps none of ours.
   */
  CompletableFuture<String> get(URI uri) {
    return get(uri, Optional.empty(), headers -> {});
  }

  /**
   * The same, with a bearer token.
   *
   * @param token is sent to this address; redirects, which could carry it on, aren't followed
   * @param arrived is called with the headers of an answer, whatever its status, as soon as they
   *     are there
   */
  CompletableFuture<String> get(URI uri, Optional<String> token, Consumer<HttpHeaders> arrived) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(uri).header("Accept", "application/json, */*;q=0.5").GET();
    token.ifPresent(value -> builder.header("Authorization", "Bearer " + value));
    HttpRequest request = builder.build();
    CompletableFuture<HttpResponse<String>> sent =
        client.sendAsync(
            request,
            info -> {
              arrived.accept(info.headers());
              return info.statusCode() == 200
                  ? new LimitedBody()
                  : new StatusOnly(info.statusCode(), info.headers().firstValue("Location"));
            });
    return sent.thenApply(HttpResponse::body)
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((text, failure) -> sent.cancel(true));
  }

  /** The server answered, and not with what was asked for. */
  static final class UnexpectedStatus extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Text text;

    UnexpectedStatus(int status, Optional<String> redirect) {
      this(status, text(status, redirect));
    }

    private UnexpectedStatus(int status, Text text) {
      super(text.toString());
      this.status = status;
      this.text = text;
    }

    private static Text text(int status, Optional<String> redirect) {
      Text text = Text.of("HTTP status ").number(status);
      if (status == 401 || status == 403) {
        return text.and(", see fetch.authorization.token");
      }
      return redirect.isPresent()
          ? text.and(", a redirect that is not followed, to ").location(redirect.get())
          : text;
    }

    int status() {
      return status;
    }

    Text text() {
      return text;
    }
  }

  /** The body of any status but 200: a failure, without reading the body. */
  private record StatusOnly(int status, Optional<String> redirect)
      implements HttpResponse.BodySubscriber<String> {
    @Override
    public CompletionStage<String> getBody() {
      return CompletableFuture.failedFuture(new UnexpectedStatus(status, redirect));
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> item) {}

    @Override
    public void onError(Throwable throwable) {}

    @Override
    public void onComplete() {}
  }

  /** A body of bounded size. */
  private static final class LimitedBody implements HttpResponse.BodySubscriber<String> {
    private final CompletableFuture<String> body = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription subscription;

    @Override
    public CompletionStage<String> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (ByteBuffer buffer : buffers) {
        byte[] chunk = new byte[buffer.remaining()];
        buffer.get(chunk);
        bytes.writeBytes(chunk);
      }
      if (bytes.size() > KeyLocation.MAX_BYTES && subscription != null) {
        subscription.cancel();
        body.completeExceptionally(
            new IOException(
                Text.of("more than ").number(KeyLocation.MAX_BYTES).and(" bytes").toString()));
      }
    }

    @Override
    public void onError(Throwable throwable) {
      body.completeExceptionally(throwable);
    }

    @Override
    public void onComplete() {
      body.complete(bytes.toString(StandardCharsets.UTF_8));
    }
  }
}
