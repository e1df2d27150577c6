package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.InvalidSchemeException;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.SchemeSetup;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.internal.adapter.rest.ResourceScan;
import dev.jwtschemes.internal.current.CurrentPrincipal;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.deployment.LateArrivals;
import dev.jwtschemes.internal.deployment.TestKeys;
import dev.jwtschemes.internal.deployment.report.ServiceState;
import dev.jwtschemes.internal.deployment.usage.Usages;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.text.Text;
import jakarta.annotation.security.PermitAll;
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
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an application that has a login of its own. */
class OwnLoginTest {
  private static final Outcome PASSES = new Outcome.Proceed(Optional.empty());

  private static final Outcome MISCONFIGURED =
      new Outcome.Refuse(500, List.of(), Optional.empty(), Optional.empty());

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

  @Path("both")
  @Dependent
  public static class Contradicting {
    @GET
    @PermitAll
    @RolesAllowed("clerk")
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
      registry.add(scheme("staff"));
      registry.remove("staff");
      assertThat(decide(deployment)).isEqualTo(MISCONFIGURED);
    }
  }

  @Test
  void resource_that_shows_up_later_ends_the_rest() {
    try (Deployment deployment = Deployment.of(OwnMechanism.class, Plain.class).start()) {
      deployment.get(LateArrivals.class).arrived(ResourceScan.usages(NamedMethod.class));
      assertThat(decide(deployment)).isEqualTo(MISCONFIGURED);
      assertThat(deployment.findings()).anyMatch(line -> line.startsWith("JWTS-201 "));
    }
  }

  @Test
  void scheme_of_an_application_class_that_shows_up_later_ends_the_rest() {
    try (Deployment deployment = Deployment.of(OwnMechanism.class, Plain.class).start()) {
      deployment.get(LateArrivals.class).reachedThrough("a#get", Set.of("staff"));
      assertThat(decide(deployment)).isEqualTo(MISCONFIGURED);
    }
  }

  @Test
  void rule_that_no_part_of_the_server_enforces_ends_the_rest() {
    try (Deployment deployment = Deployment.of(OwnMechanism.class, Plain.class).start()) {
      deployment.get(LateArrivals.class).unenforced("a.A#get");
      assertThat(decide(deployment)).isEqualTo(MISCONFIGURED);
      assertThat(ids(deployment)).containsExactly("JWTS-391", "JWTS-204", "JWTS-392", "JWTS-291");
    }
  }

  /** All that ends the rest, each alone. */
  static Stream<Consumer<Deployment>> ends() {
    return Stream.of(
        deployment -> deployment.get(SchemeRegistry.class).add(scheme("staff")),
        deployment -> validator(deployment).unenforced("a.A#get"),
        deployment -> validator(deployment).reachedThrough("a#get", Set.of("staff")),
        deployment -> validator(deployment).arrived(ResourceScan.usages(NamedMethod.class)),
        deployment ->
            validator(deployment)
                .shown(List.of(new Usages.Naming("a.Api", Set.of("staff"))), List.of()),
        deployment ->
            validator(deployment)
                .ledThrough(
                    List.of(
                        new Usages.Locator(
                            "a.A#sub",
                            "/a",
                            AccessRule.authenticated(Set.of("staff")),
                            AccessRule.authenticated(Set.of("staff")),
                            List.of()))));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void what_was_found_before_is_judged_when_the_rest_ends(Consumer<Deployment> end) {
    try (Deployment deployment = Deployment.of(OwnMechanism.class, Contradicting.class).start()) {
      validator(deployment).unknownAt("a.A#sub", Text.of("it led to a sub-resource"));
      validator(deployment).requested();
      assertThat(ids(deployment)).containsExactly("JWTS-391");
      end.accept(deployment);
      assertThat(ids(deployment))
          .contains("JWTS-205", "JWTS-213", "JWTS-214")
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("ends")
  void what_was_spared_closes_the_service_when_the_rest_ends(Consumer<Deployment> end) {
    try (Deployment deployment = Deployment.of(OwnMechanism.class, Plain.class).start()) {
      validator(deployment)
          .obstructed(List.of(new Finding(Problem.SERVICES_NOT_LOADED, Text.of("a.Api"))));
      assertThat(deployment.get(ServiceState.class).closed()).isEmpty();
      end.accept(deployment);
      assertThat(deployment.get(ServiceState.class).closed().map(Text::toString))
          .hasValue("deployment report: JWTS-311");
    }
  }

  @Test
  void scheme_that_is_added_is_known_when_the_rest_is_judged() {
    try (Deployment deployment = Deployment.of(OwnMechanism.class, Plain.class).start()) {
      deployment.get(SchemeRegistry.class).add(scheme("staff"));
      assertThat(deployment.findings())
          .anyMatch(line -> line.startsWith("JWTS-204 ") && line.contains("(registered: [staff])"));
    }
  }

  @Test
  void scheme_that_can_not_be_added_ends_the_rest_too() {
    try (Deployment deployment = Deployment.of(OwnMechanism.class, Plain.class).start()) {
      SchemeRegistry registry = deployment.get(SchemeRegistry.class);
      SchemeDefinition unusable =
          scheme("staff").toBuilder().key("-----BEGIN PUBLIC KEY-----x").build();
      assertThatThrownBy(() -> registry.add(unusable)).isInstanceOf(InvalidSchemeException.class);
      assertThat(decide(deployment)).isEqualTo(MISCONFIGURED);
    }
  }

  private static LateArrivals validator(Deployment deployment) {
    return deployment.get(LateArrivals.class);
  }

  private static SchemeDefinition scheme(String name) {
    return SchemeDefinition.named(name)
        .issuer("https://" + name + ".example")
        .audiences("service")
        .key(TestKeys.publicPem())
        .build();
  }

  private static List<String> ids(Deployment deployment) {
    return deployment.findings().stream().map(line -> line.substring(0, 8)).toList();
  }

  private static Outcome decide(Deployment deployment) {
    return decide(deployment, AccessRule.authenticated(Set.of()));
  }

  private static Outcome decide(Deployment deployment, AccessRule rule) {
    return deployment.get(RequestPipeline.class).handle(StubRequest.anonymous(), List.of(rule));
  }
}
