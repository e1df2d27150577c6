package dev.jwtschemes.internal.adapter.security;

import static jakarta.security.enterprise.AuthenticationStatus.NOT_DONE;
import static jakarta.security.enterprise.AuthenticationStatus.SEND_FAILURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.Deployment;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the mechanism answers where the server asks it for another web application's sake. */
class SchemesMechanismTest {
  private static final HttpServletRequest REQUEST =
      answering(
          HttpServletRequest.class,
          Map.of(
              "getServletContext",
              answering(
                  ServletContext.class,
                  Map.of("getClassLoader", SchemesMechanism.class.getClassLoader()))));

  @Test
  void opens_no_constraint_where_container_identity_is_off() throws Exception {
    assertThat(validate(true, Deployment.of().with("jwt-schemes.container-identity", "off")))
        .isEqualTo(SEND_FAILURE);
  }

  @Test
  void decides_nothing_where_container_identity_is_off() throws Exception {
    assertThat(validate(false, Deployment.of().with("jwt-schemes.container-identity", "off")))
        .isEqualTo(NOT_DONE);
  }

  private static AuthenticationStatus validate(boolean guarded, Deployment.Plan plan)
      throws AuthenticationException {
    try (Deployment deployment = plan.withScheme("staff").start()) {
      assertThat(deployment.refusal()).isEmpty();
      return new SchemesMechanism()
          .validateRequest(
              REQUEST, answering(HttpServletResponse.class, Map.of()), new Asked(guarded));
    }
  }

  /** The server's question; no proxy, since that loads more APIs than there are. */
  private static final class Asked extends HttpMessageContextWrapper {
    private final boolean guarded;

    Asked(boolean guarded) {
      super(null);
      this.guarded = guarded;
    }

    @Override
    public boolean isProtected() {
      return guarded;
    }

    @Override
    public AuthenticationStatus responseUnauthorized() {
      return SEND_FAILURE;
    }

    @Override
    public AuthenticationStatus doNothing() {
      return NOT_DONE;
    }
  }

  /** Whatever else is asked is a decision on the request, which isn't this application's. */
  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            SchemesMechanismTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              assertThat(answers).as("what is asked of a request").containsKey(method.getName());
              return answers.get(method.getName());
            }));
  }
}
