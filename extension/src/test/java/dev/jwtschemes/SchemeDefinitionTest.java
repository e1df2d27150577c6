package dev.jwtschemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.SchemeDefinition.Binding;
import dev.jwtschemes.SchemeDefinition.Probe;
import dev.jwtschemes.SchemeDefinition.Profile;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SchemeDefinitionTest {
  private static final SchemeDefinition EVERYTHING =
      SchemeDefinition.named("staff")
          .issuer("https://one.example", "https://two.example")
          .audiences("a", "b")
          .authority("https://one.example")
          .key("key")
          .keyLocation("keys.json")
          .algorithms("ES256", "PS256")
          .clockSkew(Duration.ofSeconds(7))
          .tokenAge(Duration.ofMinutes(7))
          .decryptKeyLocation("private.pem")
          .decryptAlgorithms("ECDH-ES")
          .tokenHeader("Cookie")
          .tokenCookie("token")
          .realm("offices")
          .groupsPath("realm_access/roles")
          .groupsSeparator(",")
          .requiredClaims("dept")
          .fetching(FetchSettings.builder().timeout(Duration.ofSeconds(3)).build())
          .probe(Probe.FAIL)
          .profile(Profile.JWT)
          .tokenTypes("jwt", "secevent+jwt")
          .tokenMaxSize(5_000)
          .nameClaim("email")
          .binding(Binding.IGNORE)
          .build();

  @Test
  void copy_has_every_part() {
    assertThat(EVERYTHING.toBuilder().build()).usingRecursiveComparison().isEqualTo(EVERYTHING);
  }

  @Test
  void copy_of_the_smallest_has_the_same_defaults() {
    SchemeDefinition smallest = SchemeDefinition.named("staff").build();
    assertThat(smallest.toBuilder().build()).usingRecursiveComparison().isEqualTo(smallest);
  }

  @Test
  void copy_differs_where_it_is_changed() {
    SchemeDefinition copy = EVERYTHING.toBuilder().realm("halls").build();
    assertThat(copy.realm()).isEqualTo("halls");
    assertThat(copy).usingRecursiveComparison().ignoringFields("realm").isEqualTo(EVERYTHING);
  }

  @Test
  void what_the_profile_gave_changes_with_it() {
    SchemeDefinition strict = SchemeDefinition.named("staff").profile(Profile.AT_JWT).build();
    SchemeDefinition plain = strict.toBuilder().profile(Profile.JWT).build();
    assertThat(plain).usingRecursiveComparison().isEqualTo(SchemeDefinition.named("staff").build());
    assertThatThrownBy(() -> EVERYTHING.toBuilder().profile(Profile.AT_JWT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
