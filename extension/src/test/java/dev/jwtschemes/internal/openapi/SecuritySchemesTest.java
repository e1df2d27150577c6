package dev.jwtschemes.internal.openapi;

import static dev.jwtschemes.internal.openapi.Documents.filtered;
import static dev.jwtschemes.internal.openapi.Documents.plan;
import static dev.jwtschemes.internal.openapi.Documents.schemes;
import static dev.jwtschemes.internal.openapi.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.Deployment;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.junit.jupiter.api.Test;

/** How documents describe registered schemes. */
class SecuritySchemesTest {

  @Test
  void security_schemes_say_how_tokens_travel() {
    try (Deployment deployment =
        plan()
            .with("jwt-schemes.cloud.authority", "https://login.example/realm/")
            .with("jwt-schemes.cloud.verify.audiences", "orders")
            .withScheme("browser")
            .with("jwt-schemes.browser.token.sources", "cookie:session,header:X-Token")
            .withScheme("gateway")
            .with("jwt-schemes.gateway.token.header", "X-Token")
            .start()) {
      Map<String, SecurityScheme> schemes = schemes(filtered("/none"));
      assertThat(schemes.keySet())
          .containsExactlyInAnyOrder("browser", "cloud", "gateway", "partner", "staff");
      assertThat(text(schemes, "staff")).isEqualTo("http bearer JWT null null null");
      assertThat(text(schemes, "cloud"))
          .isEqualTo(
              "openIdConnect null null https://login.example/realm/.well-known/openid-configuration"
                  + " null null");
      assertThat(text(schemes, "browser")).isEqualTo("apiKey null null null cookie session");
      assertThat(text(schemes, "gateway")).isEqualTo("apiKey null null null header X-Token");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  /** Documents are public. */
  @Test
  void addresses_with_a_user_or_beside_the_public_one_are_not_shown() {
    try (Deployment deployment =
        plan()
            .with("jwt-schemes.cloud.authority", "https://login.example/realm")
            .with("jwt-schemes.cloud.authority.metadata", "http://127.0.0.1:1/metadata")
            .with("jwt-schemes.cloud.verify.audiences", "orders")
            .with("jwt-schemes.user.authority", "https://user:secret@login.example/realm")
            .with("jwt-schemes.user.verify.audiences", "orders")
            .start()) {
      Map<String, SecurityScheme> schemes = schemes(filtered("/none"));
      assertThat(text(schemes, "cloud")).isEqualTo("http bearer JWT null null null");
      assertThat(text(schemes, "user")).isEqualTo("http bearer JWT null null null");
      assertThat(deployment.refusal()).isEmpty();
    }
  }
}
