package dev.jwtschemes.internal.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.request.RequestMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContainerLoginTest {
  private static final String OTHER =
      "WARNING The server's login did not make the caller of the token that of the request. The"
          + " caller is authenticated for JAX-RS only, not for servlets, EJBs or Jakarta Security."
          + " Have the application's HttpAuthenticationMechanismHandler call the injected"
          + " HttpAuthenticationMechanism where AuthenticationParameters are given, or set"
          + " jwt-schemes.container-identity=auto";

  private final Caller alice = new Caller("staff", new Token());
  private final Asked asked = new Asked();

  /** As a server does it whose mechanism or handler is this. */
  @ApplicationScoped
  public static class Server implements SecurityContext {
    static BiFunction<Asked, Optional<Caller>, AuthenticationStatus> mechanism =
        (asked, handedOver) -> AuthenticationStatus.NOT_DONE;
    static @Nullable Asked asked;

    @Override
    public AuthenticationStatus authenticate(
        HttpServletRequest request,
        HttpServletResponse response,
        AuthenticationParameters parameters) {
      return mechanism.apply(asked, ServletView.memory(request).handedOver());
    }

    @Override
    public @Nullable Principal getCallerPrincipal() {
      return null;
    }

    @Override
    public <T extends Principal> Set<T> getPrincipalsByType(Class<T> type) {
      return Set.of();
    }

    @Override
    public boolean isCallerInRole(String role) {
      return false;
    }

    @Override
    public boolean hasAccessToWebResource(String resource, String... methods) {
      return false;
    }
  }

  /** What the server knows about a request. */
  static final class Asked {
    private final Map<Object, Object> attributes = new HashMap<>();
    private @Nullable Principal caller;
    private int logouts;

    HttpServletRequest request() {
      return (HttpServletRequest)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {HttpServletRequest.class},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "getUserPrincipal" -> caller;
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                    case "logout" -> {
                      logouts++;
                      caller = null;
                      yield null;
                    }
                    default -> null;
                  });
    }
  }

  /** Alice's. */
  private static final class Token implements JsonWebToken {
    @Override
    public String getName() {
      return "alice";
    }

    @Override
    public Set<String> getClaimNames() {
      return Set.of("raw_token");
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // as MP-JWT has it
    public <T> T getClaim(String name) {
      return name.equals("raw_token") ? (T) "compact" : null;
    }

    @Override
    public Set<String> getGroups() {
      return Set.of("clerk");
    }
  }

  @Test
  void caller_of_the_token_becomes_that_of_the_request() {
    RequestMemory memory =
        login(
            (request, handedOver) -> {
              request.caller = handedOver.orElseThrow();
              return AuthenticationStatus.SUCCESS;
            });
    assertThat(asked.caller).isSameAs(alice);
    assertThat(memory.kept()).isEmpty();
  }

  @Test
  void login_that_leaves_no_caller_leaves_it_to_jax_rs() {
    RequestMemory memory = login((request, handedOver) -> AuthenticationStatus.SUCCESS, OTHER);
    assertThat(memory.kept()).contains(alice);
  }

  @Test
  void other_caller_that_the_login_leaves_is_logged_out() {
    RequestMemory memory =
        login(
            (request, handedOver) -> {
              request.caller = () -> "mallory";
              return AuthenticationStatus.SUCCESS;
            },
            OTHER);
    assertThat(asked.caller).isNull();
    assertThat(asked.logouts).isEqualTo(2); // each time
    assertThat(memory.kept()).contains(alice);
  }

  @Test
  void namesake_of_the_caller_is_logged_out() {
    login(
        (request, handedOver) -> {
          request.caller = () -> "alice";
          return AuthenticationStatus.SUCCESS;
        },
        OTHER);
    assertThat(asked.caller).isNull();
  }

  @Test
  void login_that_is_not_done_leaves_the_caller_to_jax_rs() {
    RequestMemory memory =
        login(
            (request, handedOver) -> AuthenticationStatus.NOT_DONE,
            "WARNING The server rejected the container login. The caller is authenticated for"
                + " JAX-RS only, not for servlets, EJBs or Jakarta Security. On WildFly, add"
                + " @LoginConfig(authMethod = \"MP-JWT\") to the Application class, or set"
                + " integrated-jaspi=false on the application's security domain in the undertow"
                + " subsystem");
    assertThat(memory.kept()).contains(alice);
  }

  /** GlassFish 7 shows a library of the application no bean of Jakarta Security. */
  @Test
  void login_of_the_application_is_found_where_its_library_sees_none() {
    RequestMemory memory =
        login(
            ContainerLoginTest::ofLibraryThatSeesNoBean,
            (request, handedOver) -> {
              request.caller = handedOver.orElseThrow();
              return AuthenticationStatus.SUCCESS;
            });
    assertThat(asked.caller).isSameAs(alice);
    assertThat(memory.kept()).isEmpty();
  }

  private static BeanManager ofLibraryThatSeesNoBean(BeanManager manager) {
    return (BeanManager)
        Proxy.newProxyInstance(
            ContainerLoginTest.class.getClassLoader(),
            new Class<?>[] {BeanManager.class},
            (proxy, method, arguments) ->
                method.getName().equals("createInstance")
                    ? manager.createInstance().select(NamedLiteral.of("not there"))
                    : method.invoke(manager, arguments));
  }

  private RequestMemory login(
      BiFunction<Asked, Optional<Caller>, AuthenticationStatus> mechanism, String... warnings) {
    return login(UnaryOperator.identity(), mechanism, warnings);
  }

  private RequestMemory login(
      UnaryOperator<BeanManager> seen,
      BiFunction<Asked, Optional<Caller>, AuthenticationStatus> mechanism,
      String... warnings) {
    Server.mechanism = mechanism;
    Server.asked = asked;
    HttpServletRequest request = asked.request();
    try (Deployment deployment = Deployment.of(Server.class).withScheme("staff").start()) {
      deployment.started();
      Exchange exchange = Exchange.of(request, response());
      Optional<Exchange> before = exchange.enter();
      try {
        var login = new ContainerLogin(seen.apply(CDI.current().getBeanManager()));
        login.login(alice);
        login.login(alice); // it is said once
      } finally {
        Exchange.leave(before);
      }
      assertThat(deployment.log())
          .filteredOn(line -> line.startsWith("WARNING "))
          .containsExactly(warnings);
      return exchange.memory();
    }
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            ContainerLoginTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> null);
  }
}
