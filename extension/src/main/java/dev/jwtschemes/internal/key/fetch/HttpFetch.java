package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.internal.key.KeyLocation;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
}
