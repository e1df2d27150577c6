package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.TokenValidator;
import dev.jwtschemes.ValidationResult;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.PassivationCapable;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Qualifier;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is injected into a bean of a passivating scope, after the bean was written and read. */
class PassivationTest {
  private final TestIssuer issuer = TestIssuer.start("https://staff.example");
  private Deployment deployment;

  @Qualifier @JwtScheme("partner")
  @Retention(RetentionPolicy.RUNTIME)
  @interface Partner {}

  /** A superclass with injection points of its own. */
  public static class Validators implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @JwtScheme("staff")
    TokenValidator staff;

    @Inject @Partner TokenValidator partner;

    @Inject
    @JwtScheme("nobody")
    TokenValidator unregistered;

    @Inject
    @JwtScheme("staff")
    Provider<TokenValidator> provided;

    @Inject
    @JwtScheme("staff")
    Instance<TokenValidator> instance;

    public TokenValidator staff() {
      return staff;
    }

    public TokenValidator partner() {
      return partner;
    }

    public TokenValidator unregistered() {
      return unregistered;
    }

    public TokenValidator provided() {
      return provided.get();
    }

    public TokenValidator instance() {
      return instance.get();
    }
  }

  /** A dependent bean, written as part of the one that it is injected into. */
  public static class Claims implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @Claim("text")
    ClaimValue<String> text;

    @Inject
    @Claim("number")
    ClaimValue<Long> number;

    @Inject
    @Claim("list")
    ClaimValue<Set<String>> set;

    @Inject
    @Claim("text")
    ClaimValue<Optional<String>> optional;

    @Inject
    @Claim("list")
    ClaimValue<Optional<Set<String>>> optionalSet;

    @Inject
    @Claim("object")
    ClaimValue<JsonObject> json;

    @Inject
    @Claim("text")
    Provider<String> provider;

    @Inject
    @Claim("number")
    Instance<Long> instance;
  }

  @Kept
  public static class Session extends Validators {
    private static final long serialVersionUID = 1L;

    @Inject Claims claims;
    @Inject JsonWebToken token;
    @Inject Principal principal;
    @Inject AuthenticationDecision decision;
    @Inject SchemeRegistry registry;

    @Inject
    @JwtScheme("staff")
    JsonWebToken staffToken;

    @Inject @Partner JsonWebToken partnerToken;

    @Inject
    @JwtScheme("staff")
    Provider<JsonWebToken> providedToken;

    public Session() {}

    /** The instance, in a list, since Weld would put its proxy in the place of a bare one. */
    public List<Session> self() {
      return List.of(this);
    }
  }

  @BeforeEach
  void deploy() {
    deployment = start();
  }

  @AfterEach
  void undeploy() {
    deployment.close();
    issuer.close();
  }

  @Test
  void validators_check_tokens_by_their_own_schemes() {
    Session session = passivated();
    String token = bob().compact();
    assertAccepts(session.staff(), token);
    assertAccepts(session.provided(), token);
    assertAccepts(session.instance(), token);
    assertRefuses(session.partner(), FailureReason.ISSUER_OF_OTHER_SCHEME, token);
    assertRefuses(session.unregistered(), FailureReason.SCHEME_NOT_REGISTERED, token);
  }

  @Test
  void validator_follows_the_registry() {
    Session session = passivated();
    session.registry.remove("staff");
    assertThat(deployment.get(SchemeRegistry.class).names()).containsExactly("partner");
    assertRefuses(session.staff(), FailureReason.SCHEME_NOT_REGISTERED, bob().compact());
  }

  @Test
  void validator_checks_with_the_keys_of_the_application_that_reads_it() {
    byte[] written = KeptContext.write(session().staff());
    String token = bob().compact();
    deployment.close();
    deployment = start();
    assertAccepts((TokenValidator) KeptContext.read(written), token);
    deployment.close();
    deployment = Deployment.of().withScheme("staff").start(); // another key
    assertRefuses(
        (TokenValidator) KeptContext.read(written), FailureReason.SIGNATURE_INVALID, token);
  }

  @Test
  void validator_that_is_read_where_no_application_runs_accepts_nothing() {
    byte[] written = KeptContext.write(session().staff());
    deployment.close();
    TokenValidator read = (TokenValidator) KeptContext.read(written);
    assertThatIllegalStateException().isThrownBy(() -> read.validate(bob().compact()));
  }

  @Test
  void claims_follow_the_request() {
    Claims claims = passivated().claims;
    pass(
        rich(),
        () -> {
          assertThat(claims.text.getName()).isEqualTo("text");
          assertThat(claims.text.getValue()).isEqualTo("tea");
          assertThat(claims.number.getValue()).isEqualTo(42L);
          assertThat(claims.set.getValue()).containsExactlyInAnyOrder("one", "two");
          assertThat(claims.optional.getValue()).hasValue("tea");
          assertThat(claims.optionalSet.getValue()).hasValue(Set.of("one", "two"));
          assertThat(claims.json.getValue().getString("city")).isEqualTo("Bern");
          assertThat(claims.provider.get()).isEqualTo("tea");
          assertThat(claims.instance.get()).isEqualTo(42L);
        });
    pass(
        bob(),
        () -> {
          assertThat(claims.text.getValue()).isNull();
          assertThat(claims.optional.getValue()).isEmpty();
          assertThat(claims.optionalSet.getValue()).isEmpty();
          assertThat(claims.provider.get()).isNull();
        });
  }

  @Test
  void what_is_written_in_a_request_holds_neither_claims_nor_configuration() {
    pass(
        rich(),
        () -> {
          assertThat(session().claims.text.getValue()).isEqualTo("tea");
          assertAccepts(session().staff(), bob().compact());
          assertThat(new String(KeptContext.write(session()), StandardCharsets.ISO_8859_1))
              .doesNotContain("tea")
              .doesNotContain("Bern")
              .doesNotContain("staff.example")
              .doesNotContain("staff-service");
        });
  }

  @Test
  void tokens_principal_and_decision_follow_the_request() {
    Session session = passivated();
    pass(
        bob(),
        () -> {
          assertThat(session.token.getName()).isEqualTo("bob");
          assertThat(session.principal.getName()).isEqualTo("bob");
          assertThat(session.staffToken.getName()).isEqualTo("bob");
          assertThat(session.providedToken.get().getName()).isEqualTo("bob");
          assertThat(session.partnerToken.getName()).isNull();
          assertThat(session.decision.scheme()).hasValue("staff");
        });
    StubRequest.anonymous()
        .pass(
            deployment,
            () -> {
              assertThat(session.token.getName()).isNull();
              assertThat(session.decision.scheme()).isEmpty();
            });
  }

  @Kept
  public static class Plain implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @Claim("text")
    Optional<String> text;
  }

  @Test
  void plain_claim_that_can_not_be_written_is_reported_at_deployment() {
    deployment.close();
    Deployment.of(Plain.class)
        .extendedBy(new KeptContext())
        .withScheme("staff")
        .startsWith(
            "JWTS-211 dev.jwtschemes.internal.cdi.PassivationTest$Plain#text: A claim is injected as a plain value into what may be made before the caller is known or serve several callers; it stays empty, or is another caller's (@Claim \"text\"). Make the bean @RequestScoped, or inject ClaimValue, Provider or JsonWebToken, which look it up when they are asked.");
  }

  /** Proxies are written with it, and read by another start or another node. */
  @Test
  void id_of_a_bean_is_the_same_at_each_start() {
    assertThat(id(JsonWebToken.class))
        .isEqualTo(
            "jwt-schemes [java.lang.Object, org.eclipse.microprofile.jwt.JsonWebToken]"
                + " [@jakarta.enterprise.inject.Any(), @jakarta.enterprise.inject.Default()]");
    assertThat(id(JsonWebToken.class, JwtScheme.Literal.of("staff")))
        .isEqualTo(
            "jwt-schemes [java.lang.Object, org.eclipse.microprofile.jwt.JsonWebToken]"
                + " [@dev.jwtschemes.JwtScheme(value=\"staff\"),"
                + " @jakarta.enterprise.inject.Any()]");
  }

  private String id(Type type, Annotation... qualifiers) {
    Bean<?> bean =
        deployment.started().getBeanManager().getBeans(type, qualifiers).iterator().next();
    return ((PassivationCapable) bean).getId();
  }

  /** The instance, after all were written and read. */
  private Session passivated() {
    Session before = session();
    deployment.started().getBeanManager().getExtension(KeptContext.class).passivate();
    assertThat(session()).isNotSameAs(before);
    return session();
  }

  private Session session() {
    return deployment.get(Session.class).self().get(0);
  }

  private Deployment start() {
    return Deployment.of(Session.class, Claims.class)
        .extendedBy(new KeptContext())
        .withScheme("staff")
        .with("jwt-schemes.staff.verify.publickey", issuer.publicKeyPem())
        .withScheme("partner")
        .with("jwt-schemes.default", "staff")
        .start();
  }

  private TokenBuilder rich() {
    return bob()
        .claim("text", "tea")
        .claim("number", 42)
        .claim("list", List.of("one", "two"))
        .claim("object", Map.of("city", "Bern"));
  }

  private TokenBuilder bob() {
    return issuer.token().upn("bob").audience("staff-service");
  }

  private void pass(TokenBuilder token, Runnable look) {
    StubRequest.with(token.bearer()).pass(deployment, look);
  }

  private static void assertAccepts(TokenValidator validator, String token) {
    assertThat(validator.validate(token))
        .isInstanceOfSatisfying(
            ValidationResult.Valid.class,
            valid -> assertThat(valid.token().getName()).isEqualTo("bob"));
  }

  private static void assertRefuses(TokenValidator validator, FailureReason reason, String token) {
    assertThat(validator.validate(token))
        .isInstanceOfSatisfying(
            ValidationResult.Invalid.class,
            invalid -> assertThat(invalid.failure().reason()).isEqualTo(reason));
  }
}
