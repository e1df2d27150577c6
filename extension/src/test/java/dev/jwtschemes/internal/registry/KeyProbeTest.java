package dev.jwtschemes.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.jwtschemes.ProbeMode;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.testkit.TestIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyProbeTest {

  /** The first answers wait until 16 requests are there: more would be seen. */
  @Test
  void fetches_16_key_sets_at_a_time() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger all = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(16);
    ExecutorService threads = Executors.newCachedThreadPool();
    try (TestIssuer issuer = TestIssuer.start("https://login.example.com")) {
      byte[] keys = issuer.jwksJson().getBytes(StandardCharsets.UTF_8);
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(threads);
      server.createContext(
          "/",
          exchange -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            all.incrementAndGet();
            full.countDown();
            try {
              full.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
            running.decrementAndGet();
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      server.start();
      try {
        String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        List<SchemeDefinition> definitions =
            IntStream.range(0, 40)
                .mapToObj(
                    i ->
                        SchemeDefinition.named("tenant-" + i)
                            .issuer("https://login.example.com/" + i)
                            .audiences("orders")
                            .keyLocation(base + i)
                            .probe(ProbeMode.FAIL)
                            .build())
                .toList();
        assertThat(KeyProbe.run(Registered.schemes(definitions))).isEmpty();
        assertThat(all).hasValue(40);
        assertThat(most).hasValue(16);
      } finally {
        server.stop(0);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
