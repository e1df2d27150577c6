package dev.jwtschemes.tck.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A realm's keys change, and Keycloak goes away and comes back, while the sample runs on.
 *
 * <p>Each case has a realm of its own, so their order doesn't matter.
 */
class KeysOfKeycloakIT {
  private static KeycloakProcess keycloak;
  private static SampleProcess sample;

  @BeforeAll
  static void start() throws Exception {
    keycloak = new KeycloakProcess();
    keycloak.start();
    sample = SampleProcess.start(keycloak);
  }

  @AfterAll
  static void stop() {
    if (sample != null) {
      sample.close();
    }
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @Test
  void follows_a_rotation_from_the_first_token_to_the_last() throws Exception {
    String old = logIn("partner-realm", "pia");
    assertThat(partnerOrders(old).statusCode()).isEqualTo(200);

    RealmKeys keys = keycloak.keysOf("partner-realm");
    String newest = keys.rotate();
    String rotated = logIn("partner-realm", "pia");
    assertThat(kid(rotated)).isNotEqualTo(kid(old));
    assertThat(partnerOrders(rotated).statusCode()).as("first token of a new key").isEqualTo(200);
    assertThat(partnerOrders(old).statusCode()).as("key that is still published").isEqualTo(200);

    keys.removeAllBut(newest);
    // Ten minutes at the latest, at once when the keys are fetched for whatever other reason.
    partnerOrders(withKid(rotated, "made-up"));
    HttpResponse<String> refused = partnerOrders(old);
    assertThat(refused.statusCode()).as("key that was removed").isEqualTo(401);
    assertThat(refused.headers().allValues("WWW-Authenticate"))
        .containsExactly(
            "Bearer realm=\"partner\", error=\"invalid_token\","
                + " error_description=\"The key of the token is not known\"");
    assertThat(partnerOrders(rotated).statusCode()).isEqualTo(200);
  }

  @Test
  void outlives_a_restart_of_keycloak_under_load() throws Exception {
    String known = logIn("staff-realm", "alice");
    assertThat(orders(known).statusCode()).isEqualTo(200);
    keycloak.keysOf("staff-realm").rotate();
    String unseen = logIn("staff-realm", "alice");
    assertThat(kid(unseen)).isNotEqualTo(kid(known));

    try (Load load = new Load(8, () -> orders(known).statusCode())) {
      load.awaitHundred();
      keycloak.stop();
      load.awaitHundred();
      HttpResponse<String> unchecked = orders(unseen);
      assertThat(unchecked.statusCode()).as("key that can't be fetched").isEqualTo(503);
      assertThat(unchecked.headers().allValues("Retry-After")).containsExactly("3");
      assertThat(unchecked.headers().allValues("WWW-Authenticate")).isEmpty();

      try (Load waiting = new Load(1, () -> orders(unseen).statusCode())) {
        keycloak.start();
        waiting.await(200, Duration.ofSeconds(10));
        waiting.awaitHundred();
        assertThat(waiting.answers()).as("new key").containsOnlyKeys(503, 200);
        System.out.println("Keycloak stopped and started, new key: " + waiting.answers());
      }
      assertThat(load.answers()).as("known key").containsOnlyKeys(200);
      System.out.println("Keycloak stopped and started, known key: " + load.answers());
    }
  }

  private static HttpResponse<String> partnerOrders(String token) throws Exception {
    return sample.get("/api/partner/orders", token);
  }

  private static HttpResponse<String> orders(String token) throws Exception {
    return sample.get("/api/orders", token);
  }

  private static String logIn(String realm, String user) throws Exception {
    return Tokens.of(keycloak.authority(realm), "two-issuers-app", user).access();
  }

  private static String kid(String token) throws Exception {
    return SignedJWT.parse(token).getHeader().getKeyID();
  }

  /** Another key id in the header; the signature doesn't fit any more. */
  private static String withKid(String token, String kid) throws Exception {
    JWSHeader header = new JWSHeader.Builder(SignedJWT.parse(token).getHeader()).keyID(kid).build();
    return Base64URL.encode(header.toString()) + token.substring(token.indexOf('.'));
  }
}
