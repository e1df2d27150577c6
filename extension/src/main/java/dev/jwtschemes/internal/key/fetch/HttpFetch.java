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
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The fetching of small texts: GET, no redirects, {@link KeyLocation#MAX_BYTES} at most, within the
 * settings' timeout. Thread-safe; never blocks. Only configured addresses and those their metadata
 * names come here, never one from a token.
 */
final class HttpFetch implements AutoCloseable {
  private final ScheduledThreadPoolExecutor limits;
  private final HttpClient.Builder builder;
  private final Duration timeout;
  private @Nullable HttpClient client;
  private boolean closed;

  /**
   * Make ready to fetch. No thread runs before the first fetch, so that nothing is left of an
   * application that never started.
   *
   * @param scheme names the threads
   */
  HttpFetch(String scheme, FetchSettings settings, TrustStore trusted) {
    FetchThreads threads = FetchThreads.of(scheme);
    limits = threads.limits();
    builder =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads);
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
    timeout = settings.timeout();
  }

  private synchronized HttpClient client() {
    if (closed) {
      throw new IllegalStateException("the application has ended");
    }
    HttpClient made = client;
    if (made == null) {
      made = FetchThreads.apart(builder::build);
      client = made;
    }
    return made;
  }

  /** End the client with its threads and connections; fetches fail from now on. */
  @Override
  public synchronized void close() {
    closed = true;
    limits.shutdown(); // its thread ends with the last fetch under way
    HttpClient ended = client;
    client = null;
    if (ended != null) {
      shutdownNow(ended);
    }
  }

  /** Java 21 and later; before that a client ends when nothing refers to it any more. */
  private static void shutdownNow(HttpClient client) {
    try {
      HttpClient.class.getMethod("shutdownNow").invoke(client);
    } catch (ReflectiveOperationException e) {
      // Java 17: its thread looks for that every few seconds.
    }
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
    HttpClient sender = client();
    return FetchThreads.apart(() -> send(sender, request, arrived));
  }

  private CompletableFuture<String> send(
      HttpClient sender, HttpRequest request, Consumer<HttpHeaders> arrived) {
    // First, so that nothing runs without a limit where no thread can be had for it.
    CompletableFuture<String> result = limited(new CompletableFuture<>());
    CompletableFuture<HttpResponse<String>> sent =
        sender.sendAsync(
            request,
            info -> {
              arrived.accept(info.headers());
              return info.statusCode() == 200
                  ? new LimitedBody()
                  : new StatusOnly(info.statusCode(), info.headers().firstValue("Location"));
            });
    result.whenComplete((text, failure) -> sent.cancel(true));
    sent.whenComplete(
        (answer, failure) -> {
          if (failure == null) {
            result.complete(answer.body());
          } else {
            result.completeExceptionally(failure);
          }
        });
    return result;
  }

  /**
   * The same result, or a failure when the time is over. One thread of ours waits for all: the
   * timer of {@link CompletableFuture} lives as long as the JVM, and keeps the first application
   * that makes it start.
   */
  <T> CompletableFuture<T> limited(CompletableFuture<T> result) {
    if (!result.isDone()) {
      Future<?> limit =
          limits.schedule(
              () -> result.completeExceptionally(new TimeoutException()),
              timeout.toMillis(),
              TimeUnit.MILLISECONDS);
      result.whenComplete((value, failure) -> limit.cancel(false));
    }
    return result;
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
