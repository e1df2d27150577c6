package dev.jwtschemes.internal.key.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.registry.RegisteredScheme;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.internal.verify.Primitives;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySourcesTest {

  @Test
  void names_a_trust_store_that_cannot_be_read() {
    assertThat(
            check(
                scheme()
                    .keyLocation("https://issuer.example/keys")
                    .fetching(FetchSettings.builder().trustStore("nowhere.p12").build())))
        .containsExactly(
            Literal.finding(
                Problem.KEY_UNUSABLE,
                "scheme 's', tls.trust-store.location",
                "nothing at nowhere.p12, neither on the class path nor as a file"));
  }

  @Test
  void says_when_the_jvm_would_keep_proxy_credentials_back() {
    FetchSettings settings =
        FetchSettings.builder()
            .proxyHost("proxy.example")
            .proxyPort(3128)
            .proxyUser("u")
            .proxyPassword("p")
            .build();
    assertThat(check(scheme().authority("https://issuer.example").fetching(settings)))
        .containsExactly(
            Literal.finding(
                Problem.VALUE_INVALID,
                "scheme 's', proxy.user",
                "this JVM sends no Basic credentials to a proxy for https; start it with"
                    + " -Djdk.http.auth.tunneling.disabledSchemes="));
    assertThat(check(scheme().authority("http://127.0.0.1:8080").fetching(settings))).isEmpty();
  }

  /** Replacing a scheme is how an application stops trusting a certificate. */
  @Test
  void connection_is_shared_until_its_trust_store_is_another(@TempDir Path one, @TempDir Path other)
      throws Exception {
    Path file = ServerCertificate.generate(one).pem();
    FetchSettings settings = FetchSettings.builder().trustStore(file.toString()).build();
    KeySources sources = new KeySources(Clock.systemUTC());
    HttpFetch first = sources.connection("staff", settings, TrustStore.of(settings));
    assertThat(sources.connection("staff", settings, TrustStore.of(settings))).isSameAs(first);
    Files.copy(ServerCertificate.generate(other).pem(), file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(sources.connection("staff", settings, TrustStore.of(settings))).isNotSameAs(first);
  }

  /** Else what was checked could be another file than the one that is used. */
  @Test
  void trust_store_is_read_once_for_check_and_connection(@TempDir Path folder) throws Exception {
    Path file = ServerCertificate.generate(folder).pem();
    var reads = new AtomicInteger();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(
        new ClassLoader(before) {
          @Override
          public @Nullable InputStream getResourceAsStream(String name) {
            if (!name.equals("trusted.pem")) {
              return super.getResourceAsStream(name);
            }
            reads.incrementAndGet();
            return new ByteArrayInputStream(bytes(file));
          }
        });
    try {
      SchemeDefinition definition =
          scheme()
              .keyLocation("https://issuer.example/keys")
              .fetching(FetchSettings.builder().trustStore("classpath:trusted.pem").build())
              .build();
      RegisteredScheme.of(
          definition, new KeySources(Clock.systemUTC()), Primitives.OF_JVM, Clock.systemUTC());
    } finally {
      thread.setContextClassLoader(before);
    }
    assertThat(reads).hasValue(1);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothing_is_fetched_after_the_end() throws Exception {
    KeySources sources = new KeySources(Clock.systemUTC());
    TrustStore trusted = TrustStore.of(FetchSettings.DEFAULT);
    HttpFetch before = sources.connection("staff", FetchSettings.DEFAULT, trusted);
    sources.close();
    FetchSettings others = FetchSettings.builder().timeout(Duration.ofSeconds(1)).build();
    HttpFetch after = sources.connection("partner", others, trusted);
    for (HttpFetch ended : List.of(before, after)) {
      assertThatThrownBy(() -> ended.get(URI.create("http://127.0.0.1:1/")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the application has ended");
    }
  }

  private static List<Finding> check(SchemeBuilder scheme) {
    return SchemeConnection.of(scheme.build()).findings();
  }

  private static SchemeBuilder scheme() {
    return SchemeDefinition.named("s").issuer("https://issuer.example").audiences("a");
  }
}
