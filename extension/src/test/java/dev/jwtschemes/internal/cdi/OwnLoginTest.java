package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.SchemeSetup;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.internal.adapter.rest.ResourceScan;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.deployment.DeploymentValidator;
import dev.jwtschemes.internal.deployment.TestKeys;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.rule.AccessRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an application that has a login of its own. */
class OwnLoginTest {
  private static final Outcome PASSES = new Outcome.Proceed(Optional.empty());

  private static final Outcome MISCONFIGURED =
      new Outcome.Refuse(500, List.of(), Optional.empty(), Optional.empty());

  @ApplicationScoped
  public static class OwnMechanism implements HttpAuthenticationMechanism {
    @Override
    public AuthenticationStatus validateRequest(
        HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
      return context.doNothing();
    }
  }

  public abstract static class AbstractMechanism implements HttpAuthenticationMechanism {}

  @Alternative
  @ApplicationScoped
  public static class DisabledMechanism extends OwnMechanism {}

  public static class ProducedMechanism extends AbstractMechanism {
    /** Not a bean: CDI can't make it. */
    public ProducedMechanism(String how) {}

    @Override
    public AuthenticationStatus validateRequest(
        HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
      return context.doNothing();
    }
  }

  public static class ProducesMechanism {
    @Produces
    @ApplicationScoped
    HttpAuthenticationMechanism mechanism() {
      return new ProducedMechanism("by hand");
    }
  }

  @Path("a")
  @Dependent
  @RolesAllowed("clerk")
  public static class Plain {
    @GET
    public String get() {
      return "";
    }
  }

  @Path("named")
  public static class NamedMethod {
    @GET
    @JwtScheme("staff")
    public String get() {
      return "";
    }
  }

  @JwtScheme("staff")
  @ApplicationScoped
  public static class NamedBean {}

  public static class NamedProducer {
    @Produces
    @JwtScheme("staff")
    String text = "";

    @Produces
    @JwtScheme("partner")
    Integer number() {
      return 1;
    }
  }

  public static class UsesDecision {
    @Inject AuthenticationDecision decision;
  }

  public static class UsesRegistry {
    @Inject Instance<SchemeRegistry> registry;
  }

  public static class UsesToken {
    @Inject JsonWebToken token;
  }

  public static class UsesClaim {
    @Inject
    @Claim("sub")
    ClaimValue<String> subject;
  }

  public static class ObservesEvent {
    void challenged(@Observes CallerChallenged event) {}
  }

  public static class ObservesSetup {
    void setup(@Observes SchemeSetup setup) {}
  }

  @LoginConfig(authMethod = "MP-JWT")
  @ApplicationScoped
  public static class MpJwt {}

  @Test
  void mechanism_of_the_application_stays_the_only_one() {
    try (Deployment deployment = Deployment.of(OwnMechanism.class).withScheme("staff").start()) {
      assertThat(deployment.started().select(HttpAuthenticationMechanism.class).stream())
          .singleElement()
          .isInstanceOf(OwnMechanism.class);
    }
  }

  @Test
  void mechanism_is_not_added_where_the_setting_is_off() {
    try (Deployment deployment =
        Deployment.of(Plain.class)
            .withScheme("staff")
            .with("jwt-schemes.container-identity", "off")
            .start()) {
      assertThat(deployment.started().select(HttpAuthenticationMechanism.class).isUnsatisfied())
          .isTrue();
    }
  }

  @Test
  void schemes_decide_beside_it() {
    try (Deployment deployment =
        Deployment.of(OwnMechanism.class, Plain.class).withScheme("staff").start()) {
      assertThat(decide(deployment))
          .isEqualTo(
              new Outcome.Refuse(
                  401, List.of("Bearer realm=\"staff\""), Optional.empty(), Optional.empty()));
    }
  }

  @Test
  void application_that_uses_nothing_of_this_library_is_left_to_the_server() {
    try (Deployment deployment = Deployment.of(OwnMechanism.class, Plain.class).start()) {
      assertThat(decide(deployment)).isEqualTo(PASSES);
      assertThat(decide(deployment, AccessRule.denied())).isEqualTo(PASSES);
      assertThat(deployment.started().select(Principal.class).stream())
          .noneMatch(principal -> principal instanceof CurrentPrincipal);
    }
  }

  @Test
  void mechanism_of_a_producer_is_a_login() {
    try (Deployment deployment =
        Deployment.of(ProducedMechanism.class, ProducesMechanism.class, Plain.class).start()) {
      assertThat(decide(deployment)).isEqualTo(PASSES);
    }
  }

  @Test
  void rule_that_names_a_scheme_is_never_left_to_the_server() {
    try (Deployment deployment = Deployment.of(OwnMechanism.class).start()) {
      assertThat(decide(deployment, AccessRule.authenticated(Set.of("staff"))))
          .isEqualTo(MISCONFIGURED);
    }
  }

  @Test
  void application_without_a_login_stays_closed() {
    try (Deployment deployment = Deployment.of(Plain.class).start()) {
      assertThat(decide(deployment)).isEqualTo(MISCONFIGURED);
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {AbstractMechanism.class, DisabledMechanism.class})
  void mechanism_that_never_runs_leaves_nothing_to_the_server(Class<?> mechanism) {
    try (Deployment deployment = Deployment.of(mechanism, Plain.class).start()) {
      assertThat(decide(deployment)).isEqualTo(MISCONFIGURED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        NamedMethod.class,
        NamedBean.class,
        NamedProducer.class,
        UsesDecision.class,
        UsesRegistry.class,
        UsesToken.class,
        UsesClaim.class,
        ObservesEvent.class,
        ObservesSetup.class,
        MpJwt.class
      })
  void application_that_uses_this_library_stays_closed(Class<?> bean) {
    try (Deployment deployment = Deployment.of(OwnMechanism.class, Plain.class, bean).start()) {
      assertThat(decide(deployment)).isEqualTo(MISCONFIGURED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "jwt-schemes.validation, warn",
    "jwt-schemes.unannotated, deny",
    "jwt-schemes.container-identity, auto",
    "jwt-schemes.stafff, x",
    "mp.jwt.verify.publickey.locatoin, x"
  })
  void application_that_configures_this_library_stays_closed(String key, String value) {
    try (Deployment deployment =
        Deployment.of(OwnMechanism.class, Plain.class).with(key, value).start()) {
      assertThat(decide(deployment)).isEqualTo(MISCONFIGURED);
    }
  }

  @Test
  void scheme_that_is_added_ends_the_rest_for_good() {
    try (Deployment deployment = Deployment.of(OwnMechanism.class, Plain.class).start()) {
      SchemeRegistry registry = deployment.get(SchemeRegistry.class);
      registry.add(
          SchemeDefinition.named("staff")
              .issuer("https://staff.example")
              .audiences("service")
              .key(TestKeys.publicPem())
              .build());
      registry.remove("staff");
      assertThat(decide(deployment)).isEqualTo(MISCONFIGURED);
    }
  }

  @Test
  void resource_that_shows_up_later_ends_the_rest() {
    try (Deployment deployment = Deployment.of(OwnMechanism.class, Plain.class).start()) {
      deployment.get(DeploymentValidator.class).arrived(ResourceScan.usages(NamedMethod.class));
      assertThat(decide(deployment)).isEqualTo(MISCONFIGURED);
      assertThat(deployment.findings()).anyMatch(line -> line.startsWith("JWTS-201 "));
    }
  }

  @Test
  void scheme_of_an_application_class_that_shows_up_later_ends_the_rest() {
    try (Deployment deployment = Deployment.of(OwnMechanism.class, Plain.class).start()) {
      deployment.get(DeploymentValidator.class).reachedThrough("a#get", Set.of("staff"));
      assertThat(decide(deployment)).isEqualTo(MISCONFIGURED);
    }
  }

  private static Outcome decide(Deployment deployment) {
    return decide(deployment, AccessRule.authenticated(Set.of()));
  }

  private static Outcome decide(Deployment deployment, AccessRule rule) {
    return deployment.get(RequestPipeline.class).handle(StubRequest.anonymous(), List.of(rule));
  }
}
