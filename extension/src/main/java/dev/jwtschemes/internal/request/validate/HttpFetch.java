package dev.jwtschemes.internal.request.validate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Fetches small texts: GET, no redirects, {@link #TIMEOUT} in all, {@link KeyLocation#MAX_BYTES} at
 * most. Thread-safe; blocks nobody. Only configured addresses and those their metadata names come
 * here, never one from a token.
 */
final class HttpFetch {
  /** The longest a fetch takes, from connecting to the last byte. */
  static final Duration TIMEOUT = Duration.ofSeconds(5);

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /** Fetch a text; the future fails with an {@link IOException} for any status but 200. */
  CompletableFuture<String> get(URI uri) {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(TIMEOUT)
            .header("Accept", "application/json, */*;q=0.5")
            .GET()
            .build();
    return client
        .sendAsync(
            request,
            info ->
                info.statusCode() == 200
                    ? new LimitedBody()
                    : new StatusOnly(info.statusCode(), uri))
        .thenApply(HttpResponse::body)
        .orTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Turns any status but 200 into a failure, without reading the body. */
  private record StatusOnly(int status, URI uri) implements HttpResponse.BodySubscriber<String> {
    @Override
    public CompletionStage<String> getBody() {
      return CompletableFuture.failedFuture(
          new IOException("HTTP status " + status + " from " + uri));
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

  /** Collects a body, and gives up when it grows too large. */
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
            new IOException("more than " + KeyLocation.MAX_BYTES + " bytes"));
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
