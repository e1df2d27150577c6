package dev.jwtschemes.internal.key.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.jwtschemes.FetchSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which threads fetches have, and that all of them end with the connection. */
class FetchThreadsTest {

  @Test
  void thread_has_the_name_of_the_scheme_and_keeps_no_process_alive() throws Exception {
    CompletableFuture<Thread> seen = new CompletableFuture<>();
    FetchThreads.of("staff").execute(() -> seen.complete(Thread.currentThread()));
    Thread thread = seen.get(10, TimeUnit.SECONDS);
    assertThat(thread.getName()).isEqualTo("jwt-schemes-keys-staff");
    assertThat(thread.isDaemon()).isTrue();
    thread.join(10_000);
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void thread_keeps_no_class_loader_of_the_application() throws Exception {
    CompletableFuture<Thread> seen = new CompletableFuture<>();
    in(
        application(),
        () -> {
          FetchThreads.of("staff").execute(() -> seen.complete(Thread.currentThread()));
          return seen;
        });
    assertThat(seen.get(10, TimeUnit.SECONDS).getContextClassLoader())
        .isIn(null, ClassLoader.getSystemClassLoader());
  }

  @Test
  void connection_starts_no_thread_before_the_first_fetch() throws Exception {
    Set<Thread> before = selectors();
    fetch();
    assertThat(before).containsAll(selectors());
  }

  @Test
  @Timeout(60)
  void threads_of_a_connection_end_with_it_and_keep_no_application_meanwhile() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("{}".getBytes(UTF_8));
          exchange.close();
        });
    server.start();
    try {
      Set<Thread> before = selectors();
      HttpFetch fetch = fetch();
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      ClassLoader application = application();
      assertThat(in(application, () -> fetch.get(address)).get(20, TimeUnit.SECONDS))
          .isEqualTo("{}");
      Set<Thread> during = selectors();
      during.removeAll(before);
      assertThat(during)
          .hasSize(1)
          .allMatch(Thread::isDaemon)
          .allMatch(each -> each.getContextClassLoader() != application);
      fetch.close();
      for (Thread each : during) {
        while (each.isAlive()) { // Java 17 ends it when the collector has found the client unused
          System.gc();
          each.join(100);
        }
      }
    } finally {
      server.stop(0);
    }
  }

  @Test
  void context_is_put_back() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    assertThat(FetchThreads.apart(() -> Thread.currentThread())).isSameAs(Thread.currentThread());
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
  }

  private static HttpFetch fetch() throws Exception {
    return new HttpFetch("staff", FetchSettings.DEFAULT, TrustStore.of(FetchSettings.DEFAULT));
  }

  private static ClassLoader application() {
    return new URLClassLoader(new URL[0], FetchThreadsTest.class.getClassLoader());
  }

  private interface Work<T> {
    T get() throws Exception;
  }

  private static <T> T in(ClassLoader application, Work<T> work) throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(application);
    try {
      return work.get();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static Set<Thread> selectors() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(each -> each.getName().matches("HttpClient-\\d+-SelectorManager"))
        .collect(Collectors.toSet());
  }
}
