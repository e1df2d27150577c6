package dev.jwtschemes.internal.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.cdi.StubRequest;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims in a bean that outlives the request. */
class LiveClaimTest {
  private final TestIssuer issuer = TestIssuer.start("https://staff.example");
  private Deployment deployment;

  /** Lives longer than a request. */
  @Singleton
  public static class Live {
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
    @Claim("object")
    ClaimValue<JsonObject> json;

    @Inject
    @Claim("text")
    Provider<String> provider;

    @Inject
    @Claim("number")
    Instance<Long> instance;

    @Inject
    @Claim("text")
    Provider<Optional<String>> optionalProvider;
  }

  @BeforeEach
  void deploy() {
    deployment =
        Deployment.of(Live.class)
            .withScheme("staff")
            .with("jwt-schemes.staff.verify.publickey", issuer.publicKeyPem())
            .start();
  }

  @AfterEach
  void undeploy() {
    deployment.close();
    issuer.close();
  }

  @Test
  void claim_value_follows_the_request() {
    Live claims = deployment.get(Live.class);
    rich(
        () -> {
          assertThat(claims.text.getName()).isEqualTo("text");
          assertThat(claims.text.getValue()).isEqualTo("tea");
          assertThat(claims.number.getValue()).isEqualTo(42L);
          assertThat(claims.set.getValue()).containsExactlyInAnyOrder("one", "two");
          assertThat(claims.optional.getValue()).hasValue("tea");
          assertThat(claims.json.getValue().getString("city")).isEqualTo("Bern");
        });
    bare(
        () -> {
          assertThat(claims.text.getValue()).isNull();
          assertThat(claims.optional.getValue()).isEmpty();
        });
  }

  @Test
  void provider_and_instance_follow_the_request() {
    Live claims = deployment.get(Live.class);
    rich(
        () -> {
          assertThat(claims.provider.get()).isEqualTo("tea");
          assertThat(claims.instance.get()).isEqualTo(42L);
          assertThat(claims.optionalProvider.get()).hasValue("tea");
        });
    bare(
        () -> {
          assertThat(claims.provider.get()).isNull();
          assertThat(claims.optionalProvider.get()).isEmpty();
        });
  }

  private void rich(Runnable look) {
    TokenBuilder token =
        token()
            .claim("text", "tea")
            .claim("number", 42)
            .claim("list", List.of("one", "two"))
            .claim("object", Map.of("city", "Bern"));
    StubRequest.with(token.bearer()).pass(deployment, look);
  }

  private void bare(Runnable look) {
    StubRequest.with(token().bearer()).pass(deployment, look);
  }

  private TokenBuilder token() {
    return issuer.token().upn("bob").audience("staff-service");
  }
}
