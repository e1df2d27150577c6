package dev.jwtschemes.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TestIssuerTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final TestIssuer issuer = TestIssuer.start();

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void is_named_like_its_address_on_loopback() {
    assertThat(issuer.issuer()).matches("http://127\\.0\\.0\\.1:\\d+").isEqualTo(issuer.baseUrl());
  }

  @Test
  void publishes_metadata_at_both_well_known_places() throws Exception {
    for (String document : new String[] {"openid-configuration", "oauth-authorization-server"}) {
      HttpResponse<String> answer = get(issuer.baseUrl() + "/.well-known/" + document);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(JSONObjectUtils.parse(answer.body()))
          .containsEntry("issuer", issuer.issuer())
          .containsEntry("jwks_uri", issuer.jwksUrl());
    }
  }

  @Test
  void carries_a_given_name_in_metadata_and_tokens() throws Exception {
    try (TestIssuer named = TestIssuer.start("https://issuer.example")) {
      String metadata = get(named.baseUrl() + "/.well-known/openid-configuration").body();

      assertThat(JSONObjectUtils.parse(metadata)).containsEntry("issuer", "https://issuer.example");
      assertThat(named.token().compact()).satisfies(t -> Jws.verify(t, named.jwksJson()));
      assertThat(Jws.claims(named.token().compact()))
          .containsEntry("iss", "https://issuer.example");
    }
  }

  @Test
  void publishes_old_and_new_key_after_rotation() throws Exception {
    String old = issuer.token().compact();

    assertThat(issuer.rotate("ES384")).isEqualTo("k2");

    JWKSet keys = JWKSet.parse(get(issuer.jwksUrl()).body());
    assertThat(keys.getKeyByKeyId("k1").getKeyType()).isEqualTo(KeyType.RSA);
    assertThat(keys.getKeyByKeyId("k2").getKeyType()).isEqualTo(KeyType.EC);
    Jws.verify(old, keys.toString());
    Jws.verify(issuer.token().compact(), keys.toString());
  }

  @Test
  void publishes_no_private_key() throws Exception {
    issuer.rotate("ES256");
    issuer.rotate("EdDSA");

    assertThat(JWKSet.parse(get(issuer.jwksUrl()).body()).getKeys())
        .hasSize(3)
        .noneMatch(key -> key.isPrivate());
  }

  @Test
  void signs_with_a_withdrawn_key_that_is_no_longer_published() throws Exception {
    issuer.rotate();
    issuer.withdraw("k1");

    assertThat(JWKSet.parse(get(issuer.jwksUrl()).body()).getKeyByKeyId("k1")).isNull();
    assertThat(Jws.header(issuer.token().signedWith("k1").compact())).containsEntry("kid", "k1");
  }

  @Test
  void withholds_an_unpublished_key_until_told() throws Exception {
    String kid = issuer.newUnpublishedKey();
    assertThat(JWKSet.parse(issuer.jwksJson()).getKeyByKeyId(kid)).isNull();

    issuer.publish(kid);

    Jws.verify(issuer.token().compact(), get(issuer.jwksUrl()).body());
  }

  @Test
  void answers_503_during_an_outage_and_200_after_it() throws Exception {
    issuer.outage();
    assertThat(get(issuer.jwksUrl()).statusCode()).isEqualTo(503);
    assertThat(get(issuer.baseUrl() + "/.well-known/openid-configuration").statusCode())
        .isEqualTo(503);

    issuer.recover();
    assertThat(get(issuer.jwksUrl()).statusCode()).isEqualTo(200);
  }

  @Test
  void listens_on_the_given_port_and_on_no_port_that_is_in_use() throws Exception {
    int port;
    try (TestIssuer other = TestIssuer.start(0)) {
      port = URI.create(other.issuer()).getPort();
      assertThatThrownBy(() -> TestIssuer.start(port)).isInstanceOf(UncheckedIOException.class);
    }
    try (TestIssuer there = TestIssuer.start(port)) {
      assertThat(there.issuer()).isEqualTo("http://127.0.0.1:" + port);
    }
  }

  @Test
  void answers_added_paths_and_publishes_added_metadata_unless_it_is_down() throws Exception {
    issuer.serve("/token", exchange -> exchange.sendResponseHeaders(204, -1));
    issuer.serve("/", exchange -> exchange.sendResponseHeaders(205, -1));
    issuer.metadata("token_endpoint", issuer.baseUrl() + "/token");

    assertThat(get(issuer.baseUrl() + "/token").statusCode()).isEqualTo(204);
    assertThat(get(issuer.baseUrl() + "/other").statusCode()).isEqualTo(205);
    assertThat(get(issuer.jwksUrl()).statusCode()).isEqualTo(200);
    assertThat(
            JSONObjectUtils.parse(
                get(issuer.baseUrl() + "/.well-known/openid-configuration").body()))
        .containsEntry("token_endpoint", issuer.baseUrl() + "/token");
    issuer.outage();
    assertThat(get(issuer.baseUrl() + "/token").statusCode()).isEqualTo(503);
    assertThat(get(issuer.baseUrl() + "/other").statusCode()).isEqualTo(503);
  }

  @Test
  void counts_key_set_requests_and_no_others() throws Exception {
    get(issuer.jwksUrl());
    get(issuer.baseUrl() + "/.well-known/openid-configuration");
    issuer.outage();
    get(issuer.jwksUrl());

    assertThat(issuer.fetches()).isEqualTo(2);
  }

  @Test
  void puts_its_audience_into_tokens_until_one_sets_another() throws Exception {
    issuer.audience("orders");
    assertThat(Jws.claims(issuer.token().compact())).containsEntry("aud", "orders");
    assertThat(Jws.claims(issuer.token().audience("other").compact()))
        .containsEntry("aud", "other");

    issuer.audience();
    assertThat(Jws.claims(issuer.token().compact())).doesNotContainKey("aud");
  }

  /** On Java 25 closing waited for the answer. */
  @Test
  @Timeout(60)
  void closes_while_an_answer_is_slow() throws Exception {
    TestIssuer slow = TestIssuer.start();
    slow.slow(Duration.ofHours(1));
    CompletableFuture<HttpResponse<Void>> answer =
        HttpClient.newHttpClient()
            .sendAsync(
                HttpRequest.newBuilder(URI.create(slow.jwksUrl())).build(),
                BodyHandlers.discarding());
    while (slow.fetches() == 0) {
      Thread.onSpinWait();
    }
    slow.close();
    assertThatThrownBy(answer::get).hasCauseInstanceOf(IOException.class);
  }

  @Test
  void delays_answers_until_the_delay_is_zero() throws Exception {
    issuer.slow(Duration.ofSeconds(2));
    assertThatThrownBy(() -> get(issuer.jwksUrl(), Duration.ofMillis(200)))
        .isInstanceOf(HttpTimeoutException.class);

    issuer.slow(Duration.ZERO);
    assertThat(get(issuer.jwksUrl()).statusCode()).isEqualTo(200);
  }

  @Test
  void knows_no_key_it_never_made() {
    assertThatThrownBy(() -> issuer.withdraw("k9"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("No key k9 at " + issuer.issuer());
  }

  private HttpResponse<String> get(String url) throws Exception {
    return get(url, Duration.ofSeconds(10));
  }

  private HttpResponse<String> get(String url, Duration timeout) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(timeout).build();
    return http.send(request, BodyHandlers.ofString());
  }
}
