package dev.jwtschemes.testkit.app;

import static dev.jwtschemes.FailureReason.DENIED;
import static dev.jwtschemes.FailureReason.NO_TOKEN;
import static dev.jwtschemes.FailureReason.ROLE_MISSING;
import static dev.jwtschemes.testkit.assertj.JwtSchemesAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.testkit.JwtCaller;
import dev.jwtschemes.testkit.LibraryLog;
import dev.jwtschemes.testkit.WithIssuers;
import dev.jwtschemes.testkit.assertj.RestAssuredAssertions;
import io.restassured.RestAssured;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@WithIssuers(
    value = {"staff", "partner"},
    properties = {"jwt-schemes.default=staff", "jwt-schemes.problem-details=public"})
class ClientsTest {
  @RegisterExtension
  static final EmbeddedApplication app = EmbeddedApplication.of(OrdersApplication.class);

  @Test
  void reads_responses_of_the_jdk() throws Exception {
    assertThat(app.get("api/either")).isChallengedBy("partner", "staff").because(NO_TOKEN);
    assertThat(app.get("api/denied")).isForbidden().because(DENIED);
  }

  @Test
  void reads_responses_of_jax_rs() {
    try (Client client = ClientBuilder.newClient();
        Response response = client.target(app.uri("api/either")).request().get()) {
      assertThat(response).isChallengedBy("partner", "staff").because(NO_TOKEN);
    }
  }

  @Test
  void reads_responses_of_rest_assured(@JwtCaller(issuer = "staff") String token) {
    RestAssuredAssertions.assertThat(RestAssured.get(app.uri("api/either")))
        .isChallengedBy("partner", "staff")
        .because(NO_TOKEN);
    RestAssuredAssertions.assertThat(
            RestAssured.given().auth().oauth2(token).get(app.uri("api/orders")))
        .isForbidden()
        .because(ROLE_MISSING);
  }

  @Test
  void finds_the_decision_in_each_clients_response() throws Exception {
    app.events().clear();
    var response = app.get("api/either");
    String first = app.events().await(CallerChallenged.class).decision().id();
    assertThat(response).hasDecision(first);

    app.events().clear();
    try (Client client = ClientBuilder.newClient();
        Response rest = client.target(app.uri("api/either")).request().get()) {
      String second = app.events().await(CallerChallenged.class).decision().id();
      assertThat(rest).hasDecision(second).hasDecision(second);
      assertThatThrownBy(() -> assertThat(rest).hasDecision(first))
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith("Expected decision " + first + ", but it was " + second + ":\n")
          .hasMessageEndingWith(" [" + second + "]");
    }

    app.events().clear();
    var assured = RestAssured.get(app.uri("api/either"));
    RestAssuredAssertions.assertThat(assured)
        .hasDecision(app.events().await(CallerChallenged.class).decision().id());
  }

  @Test
  void shows_what_the_library_logged_about_the_request(
      @JwtCaller(issuer = "staff", groups = "boss") String token) throws Exception {
    LibraryLog.clear();
    var response = app.get("api/orders", token);

    assertThatThrownBy(() -> assertThat(response).isAccepted())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "Expected an accepted request (2xx), but it was:\n"
                + "  status: 403\n"
                + "  WWW-Authenticate: Bearer realm=\"staff\", error=\"insufficient_scope\","
                + " error_description=\"The caller lacks a required role\"\n"
                + "  dev.jwtschemes logged: 403 role-missing: ")
        .hasMessageContaining("scheme staff")
        .hasMessageNotContaining(token.substring(0, 20));
  }
}
