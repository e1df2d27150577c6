package dev.jwtschemes.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.testkit.TestIssuer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** docs/how-to/cookies.md. */
class CookiesTest {
  private static TestIssuer issuer;
  private GuideApplication application;
  private static String token;

  @BeforeAll
  static void startIssuer() {
    issuer = GuideIssuers.started();
    token = issuer.token().compact();
  }

  @AfterAll
  static void stopIssuer() {
    issuer.close();
  }

  @BeforeEach
  void start() {
    application = start("cookies.properties");
  }

  @AfterEach
  void stop() {
    application.close();
  }

  @Test
  void has_no_problems() {
    assertThat(application.findings()).isEmpty();
  }

  @Test
  void token_in_the_cookie_counts() {
    assertThat(application.get("/basket", "Cookie", "__Host-token=" + token).status())
        .isEqualTo(200);
  }

  @Test
  void token_in_the_authorization_header_does_not() {
    assertThat(application.get("/basket", "Authorization", "Bearer " + token).status())
        .isEqualTo(401);
  }

  @Test
  void own_page_may_change_something() {
    assertThat(clear("Sec-Fetch-Site", "same-origin")).isEqualTo(200);
  }

  @Test
  void other_sites_and_clients_that_do_not_say_may_not() {
    assertThat(clear("Sec-Fetch-Site", "cross-site")).isEqualTo(401);
    assertThat(clear("Sec-Fetch-Site", "same-site")).isEqualTo(401);
    assertThat(clear("Accept", "*/*")).isEqualTo(401);
  }

  @Test
  void with_both_places_either_counts_and_two_different_tokens_are_refused() {
    application.close();
    application = start("cookies-and-header.properties");
    String bearer = "Bearer " + token;
    String other = issuer.token().caller("bob@example.com").compact();
    assertThat(application.findings()).isEmpty();
    assertThat(application.get("/basket", "Authorization", bearer).status()).isEqualTo(200);
    assertThat(application.get("/basket", "Cookie", "__Host-token=" + token).status())
        .isEqualTo(200);
    assertThat(
            application
                .get("/basket", "Authorization", bearer, "Cookie", "__Host-token=" + other)
                .status())
        .isEqualTo(400);
  }

  private static GuideApplication start(String configuration) {
    return GuideApplication.start(
        configuration,
        Map.of(GuideIssuers.STAFF, issuer.issuer()),
        Set.of(Basket.class),
        SameOriginOnly.class);
  }

  private int clear(String header, String value) {
    return application
        .send("DELETE", "/basket", "Cookie", "__Host-token=" + token, header, value)
        .status();
  }
}
