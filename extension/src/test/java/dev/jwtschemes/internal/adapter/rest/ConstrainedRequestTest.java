package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.request.RequestMemory;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.ResourceTarget;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A request that passed a security constraint of the server before its method was known. */
class ConstrainedRequestTest {

  private static final Caller CALLER =
      new Caller(
          "partner",
          Sent.answering(
              JsonWebToken.class,
              (name, arguments) -> name.equals("getGroups") ? Set.of("admin") : null));

  @Path("open")
  public static class Open {
    @GET
    @PermitAll
    public String open() {
      return "";
    }

    public String unannotated() {
      return "";
    }

    @PermitAll
    @JwtScheme("partner")
    public String partner() {
      return "";
    }
  }

  @Test
  void open_method_without_a_constraint_is_open() throws Exception {
    assertThat(challenges("open", Set.of(), false)).isEmpty();
  }

  @Test
  void constraint_adds_the_default_scheme_to_an_open_method() throws Exception {
    assertThat(challenges("open", Set.of(), true)).containsExactly("Bearer realm=\"staff\"");
    assertThat(challenges("unannotated", Set.of(), true)).containsExactly("Bearer realm=\"staff\"");
  }

  @Test
  void constraint_adds_the_schemes_of_the_application_to_an_open_method() throws Exception {
    assertThat(challenges("open", Set.of("partner"), true))
        .containsExactly("Bearer realm=\"partner\"");
  }

  @Test
  void constraint_adds_the_schemes_of_the_method() throws Exception {
    assertThat(challenges("partner", Set.of("staff"), true))
        .containsExactly("Bearer realm=\"partner\"");
  }

  /** The application's filters and listeners can write properties and attributes, too. */
  @Test
  void constraint_holds_where_the_application_removes_the_memory_of_it() throws Exception {
    Sent sent = new Sent();
    sent.principal = CALLER;
    assertThat(challenges("open", Set.of(), sent)).containsExactly("Bearer realm=\"staff\"");
    assertThat(challenges("partner", Set.of(), sent)).containsExactly("Bearer realm=\"partner\"");
  }

  @Test
  void constraint_holds_where_the_application_overwrites_the_memory_of_it() throws Exception {
    Sent sent = new Sent();
    RequestMemory.of(null, sent.properties::get, sent.properties::put);
    sent.properties.replaceAll((name, memory) -> "the application's");
    assertThat(challenges("open", Set.of(), sent)).containsExactly("Bearer realm=\"staff\"");
  }

  @Test
  void caller_of_a_servlet_that_led_here_is_none_of_a_constraint() throws Exception {
    Sent sent = new Sent();
    sent.principal = CALLER;
    RequestMemory.of(null, sent.properties::get, sent.properties::put)
        .passed(AccessRule.authenticated(Set.of()), new Outcome.Proceed(Optional.of(CALLER)));
    assertThat(challenges("open", Set.of(), sent)).isEmpty();
  }

  @Test
  void caller_of_another_login_is_none_of_a_constraint() throws Exception {
    Sent sent = new Sent();
    sent.principal = () -> "user of a form";
    assertThat(challenges("open", Set.of(), sent)).isEmpty();
  }

  /** What an anonymous request is challenged with; empty: it passes. */
  private static List<Object> challenges(
      String method, Set<String> application, boolean constrained) throws Exception {
    Sent sent = new Sent();
    if (constrained) {
      RequestMemory.of(null, sent.properties::get, sent.properties::put).constrained();
    }
    return challenges(method, application, sent);
  }

  private static List<Object> challenges(String method, Set<String> application, Sent sent)
      throws Exception {
    Deployment.Plan plan =
        Deployment.of()
            .withScheme("staff")
            .withScheme("partner")
            .with("jwt-schemes.default", "staff");
    try (Deployment deployment = plan.start()) {
      assertThat(deployment.refusal()).isEmpty();
      new SchemeFilter(
              new ResourceTarget(Open.class, Open.class.getMethod(method)), application, false)
          .filter(sent.context());
    }
    Response answer = sent.answer;
    return answer == null
        ? List.of()
        : answer.getHeaders().getOrDefault("WWW-Authenticate", List.of());
  }

  private static final class Sent {
    private final Map<String, Object> properties = new HashMap<>();
    private @Nullable Principal principal;
    private @Nullable Response answer;

    ContainerRequestContext context() {
      UriInfo uri =
          answering(
              UriInfo.class,
              (name, arguments) ->
                  switch (name) {
                    case "getMatchedResources" -> List.of(new Open());
                    case "getPath" -> "open";
                    case "getBaseUri" -> URI.create("/");
                    default -> null;
                  });
      SecurityContext security =
          answering(
              SecurityContext.class,
              (name, arguments) -> name.equals("getUserPrincipal") ? principal : null);
      return answering(
          ContainerRequestContext.class,
          (name, arguments) ->
              switch (name) {
                case "getUriInfo" -> uri;
                case "getMethod" -> "GET";
                case "getSecurityContext" -> security;
                case "getHeaders" -> new MultivaluedHashMap<String, String>();
                case "getProperty" -> properties.get(arguments[0]);
                case "setProperty" -> properties.put((String) arguments[0], arguments[1]);
                case "abortWith" -> answer = (Response) arguments[0];
                default -> null;
              });
    }

    private interface Answers {
      @Nullable Object to(String name, Object[] arguments);
    }

    private static <T> T answering(Class<T> type, Answers answers) {
      return type.cast(
          Proxy.newProxyInstance(
              ConstrainedRequestTest.class.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> answers.to(method.getName(), arguments)));
    }
  }
}
