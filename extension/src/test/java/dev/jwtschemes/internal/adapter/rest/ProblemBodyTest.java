package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.event.CallerChallenged;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bodies of refusals as a JAX-RS runtime writes them, beside what writes JSON there. */
class ProblemBodyTest extends RestSuite {

  @Path("orders")
  public static class Orders {
    @GET
    @JwtScheme("staff")
    public String get() {
      return "reached";
    }

    @GET
    @Path("roles")
    @RolesAllowed("clerk")
    public String roles() {
      return "reached";
    }

    @GET
    @Path("denied")
    @DenyAll
    public String denied() {
      return "reached";
    }

    @GET
    @Path("typo")
    @JwtScheme("staf")
    public String typo() {
      return "reached";
    }
  }

  /** What JSON libraries do with every object, were it asked. */
  @Provider
  public static class QuotingWriter implements MessageBodyWriter<Object> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] all, MediaType media) {
      return media.getSubtype().endsWith("json");
    }

    @Override
    public void writeTo(
        Object value,
        Class<?> type,
        Type generic,
        Annotation[] all,
        MediaType media,
        MultivaluedMap<String, Object> headers,
        OutputStream out)
        throws IOException {
      out.write(("\"" + value + "\"").getBytes(StandardCharsets.UTF_8));
    }
  }

  @ApplicationScoped
  public static class Answering {
    void answer(@Observes CallerChallenged event) {
      event.respondWith(410, "text/plain", "gone");
    }
  }

  @Test
  void each_status_has_its_problem() {
    try (RestApplication application = problems("public")) {
      assertProblem(
          application.send("GET", "/orders"), 401, "no-token", "A bearer token is required");
      assertProblem(
          application.send("GET", "/orders", "Authorization", "Bearer"),
          400,
          "header-malformed",
          "The Authorization header is malformed");
      assertProblem(
          application.send(
              "GET", "/orders/roles", "Authorization", "Bearer " + RestApplication.token("staff")),
          403,
          "role-missing",
          "The caller lacks a required role");
      assertProblem(
          application.send("GET", "/orders/denied"),
          403,
          "denied",
          "Access is denied to every caller");
      assertProblem(
          application.send("GET", "/orders/typo"),
          500,
          "scheme-not-registered",
          "The service is misconfigured");
    }
  }

  @Test
  void text_is_one_sentence() {
    try (RestApplication application = problems("public")) {
      RestRuntime.Answer answer = application.send("GET", "/orders", "Accept", "text/html");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.headers().get("content-type")).startsWith("text/plain");
      assertThat(answer.body())
          .matches("A bearer token is required \\(decision [a-z2-7]{12}\\)\\.");
    }
  }

  @Test
  void there_is_no_body_unless_it_is_wanted() {
    try (RestApplication application = problems("off")) {
      RestRuntime.Answer answer = application.send("GET", "/orders");
      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers()).doesNotContainKey("cache-control");
    }
  }

  @Test
  void an_observers_answer_is_sent_as_it_is() {
    try (RestApplication application =
        deployed(
            RestApplication.plan(Answering.class).with("jwt-schemes.problem-details", "public"),
            new RestApplication.Listed(Set.of(Orders.class), Set.of()))) {
      RestRuntime.Answer answer = application.send("GET", "/orders");
      assertThat(answer.status()).isEqualTo(410);
      assertThat(answer.body()).isEqualTo("gone");
      assertThat(answer.headers()).doesNotContainKey("cache-control");
    }
  }

  private RestApplication problems(String details) {
    return deployed(
        RestApplication.plan().with("jwt-schemes.problem-details", details),
        new RestApplication.Listed(Set.of(Orders.class, QuotingWriter.class), Set.of()));
  }

  private static void assertProblem(
      RestRuntime.Answer answer, int status, String reason, String title) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
    assertThat(answer.headers()).containsEntry("cache-control", "no-store");
    assertThat(answer.body().replaceFirst("(?<=jwt-decision:)[a-z2-7]{12}", "ID"))
        .isEqualTo(
            "{\"type\":\"tag:jwtschemes.dev,2026:reason/"
                + reason
                + "\",\"title\":\""
                + title
                + "\",\"status\":"
                + status
                + ",\"instance\":\"urn:jwt-decision:ID\",\"reason\":\""
                + reason
                + "\"}");
  }
}
