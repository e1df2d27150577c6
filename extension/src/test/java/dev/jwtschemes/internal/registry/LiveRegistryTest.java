package dev.jwtschemes.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.InvalidSchemeException;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.scheme.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRegistryTest {
  private static final String KEY = publicKey();

  private final LiveRegistry registry = new LiveRegistry(Clock.systemUTC());

  @Test
  void is_empty_at_first() {
    assertThat(registry.names()).isEmpty();
    assertThat(registry.find("staff")).isEmpty();
    assertThat(registry.defaultScheme()).isEmpty();
  }

  @Test
  void lists_names_sorted() {
    registry.add(scheme("staff"));
    registry.add(scheme("partner"));
    assertThat(registry.names()).containsExactly("partner", "staff");
  }

  @Test
  void finds_the_definition_that_was_added() {
    SchemeDefinition staff = scheme("staff");
    registry.add(staff);
    assertThat(registry.find("staff")).hasValue(staff);
  }

  @Test
  void sole_scheme_is_the_default_and_one_of_two_is_not() {
    registry.add(scheme("staff"));
    assertThat(registry.defaultScheme()).hasValue("staff");
    registry.add(scheme("partner"));
    assertThat(registry.defaultScheme()).isEmpty();
    registry.remove("staff");
    assertThat(registry.defaultScheme()).hasValue("partner");
  }

  @Test
  void implicit_default_stays_when_another_is_added_after_the_start() {
    registry.add(scheme("staff"));
    registry.fixImplicitDefault();
    registry.add(scheme("partner"));
    assertThat(registry.defaultScheme()).hasValue("staff");
  }

  @Test
  void removing_the_implicit_default_leaves_none() {
    registry.add(scheme("staff"));
    registry.fixImplicitDefault();
    registry.add(scheme("partner"));
    registry.remove("staff");
    assertThat(registry.defaultScheme()).isEmpty();
    assertThat(registry.current().defaultNames()).isEmpty();
  }

  @Test
  void implicit_default_is_back_when_its_scheme_is_added_again() {
    registry.add(scheme("staff"));
    registry.fixImplicitDefault();
    registry.remove("staff");
    registry.add(scheme("partner"));
    registry.add(scheme("staff"));
    assertThat(registry.defaultScheme()).hasValue("staff");
  }

  @Test
  void none_of_two_becomes_the_default_when_the_other_is_removed_after_the_start() {
    registry.add(scheme("staff"));
    registry.add(scheme("partner"));
    registry.fixImplicitDefault();
    registry.remove("staff");
    assertThat(registry.defaultScheme()).isEmpty();
  }

  @Test
  void first_scheme_after_the_start_does_not_become_the_default() {
    registry.fixImplicitDefault();
    registry.add(scheme("staff"));
    assertThat(registry.defaultScheme()).isEmpty();
  }

  @Test
  void configured_default_is_not_affected_by_the_start() {
    registry.start(List.of(scheme("staff"), scheme("partner")), Optional.of("partner"));
    registry.fixImplicitDefault();
    registry.remove("staff");
    assertThat(registry.defaultScheme()).hasValue("partner");
  }

  @Test
  void mp_jwt_is_the_default_only_alone_or_named() {
    registry.start(List.of(scheme("mp-jwt")), Optional.empty());
    assertThat(registry.defaultScheme()).hasValue("mp-jwt");
    registry.start(List.of(scheme("mp-jwt"), scheme("staff")), Optional.empty());
    assertThat(registry.defaultScheme()).isEmpty();
    registry.start(List.of(scheme("mp-jwt"), scheme("staff")), Optional.of("mp-jwt"));
    assertThat(registry.defaultScheme()).hasValue("mp-jwt");
  }

  @Test
  void star_stands_for_every_scheme_of_the_moment() {
    registry.start(List.of(scheme("staff")), Optional.of("*"));
    assertThat(registry.current().defaultNames()).containsExactly("staff");
    registry.add(scheme("partner"));
    assertThat(registry.current().defaultNames()).containsExactly("partner", "staff");
  }

  @Test
  void running_request_keeps_the_schemes_it_began_with() {
    registry.add(scheme("staff"));
    Schemes begun = registry.current();
    registry.remove("staff");
    registry.add(scheme("partner"));
    assertThat(begun.names()).containsExactly("staff");
    assertThat(registry.current().names()).containsExactly("partner");
  }

  @Test
  void remove_tells_whether_there_was_one() {
    registry.add(scheme("staff"));
    assertThat(registry.remove("staff")).isTrue();
    assertThat(registry.remove("staff")).isFalse();
  }

  @Test
  void removed_scheme_can_be_added_anew() {
    registry.add(scheme("staff"));
    registry.remove("staff");
    registry.add(scheme("staff"));
    assertThat(registry.names()).containsExactly("staff");
  }

  @Test
  void refuses_a_name_that_is_taken() {
    registry.add(scheme("staff"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.add(scheme("staff")))
        .withMessage("A scheme named 'staff' is registered already; registered: [staff]");
  }

  @Test
  void refuses_keys_that_cannot_be_read() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                registry.add(
                    SchemeDefinition.named("staff")
                        .issuer("https://staff.example")
                        .audiences("staff-service")
                        .key("broken")
                        .build()))
        .withMessage(
            """
            The scheme 'staff' can't be registered:
            JWTS-102 scheme 'staff', verify.publickey: A key can't be read (no key of a known type). Give a PEM public key or certificate, a JWK or a JWK set, of a type that fits verify.publickey.algorithm.""");
    assertThat(registry.names()).isEmpty();
  }

  @Test
  void refuses_overlap_with_another_scheme() {
    registry.add(scheme("staff"));
    SchemeDefinition same =
        SchemeDefinition.named("other")
            .issuer("https://staff.example")
            .audiences("staff-service")
            .key(KEY)
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.add(same))
        .withMessage(
            """
            The scheme 'other' can't be registered:
            JWTS-106 schemes 'staff' and 'other': Two schemes have the same issuer and no audience that distinguishes them (issuers [https://staff.example]). Give each of them audiences of its own in verify.audiences.""");
    assertThat(registry.names()).containsExactly("staff");
  }

  @Test
  void same_issuer_with_audiences_of_its_own_is_no_overlap() {
    registry.add(scheme("staff"));
    registry.add(
        SchemeDefinition.named("other")
            .issuer("https://staff.example")
            .audiences("other-service")
            .key(KEY)
            .build());
    assertThat(registry.current().withIssuer("https://staff.example"))
        .containsExactly("other", "staff");
  }

  @Test
  void authority_counts_as_issuer_where_none_is_listed() {
    registry.add(
        SchemeDefinition.named("staff")
            .authority("https://staff.example")
            .audiences("staff-service")
            .build());
    assertThat(registry.current().withIssuer("https://staff.example")).containsExactly("staff");
  }

  @Test
  void takes_a_scheme_with_problems_that_are_not_fatal() {
    registry.add(SchemeDefinition.named("staff").issuer("https://staff.example").key(KEY).build());
    assertThat(registry.names()).containsExactly("staff");
  }

  @Test
  void reads_the_keys_of_a_scheme_once(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("key.pem"), KEY);
    registry.add(
        SchemeDefinition.named("staff")
            .issuer("https://staff.example")
            .audiences("staff-service")
            .keyLocation(file.toString())
            .build());
    Files.delete(file);
    assertThat(DefinitionRules.check(registry.current().all())).isEmpty();
  }

  @Test
  void adds_a_thousand_schemes() {
    for (int i = 0; i < 1000; i++) {
      registry.add(scheme("tenant-" + i));
    }
    assertThat(DefinitionRules.check(registry.current().all())).isEmpty();
  }

  @Test
  void refuses_a_second_scheme_beside_one_without_issuer() {
    registry.add(SchemeDefinition.named("any").audiences("a").key(KEY).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.add(scheme("staff")))
        .withMessageContaining("scheme 'any'");
  }

  @Test
  void removed_scheme_overlaps_no_more() {
    registry.add(scheme("staff"));
    registry.remove("staff");
    registry.add(
        SchemeDefinition.named("other")
            .issuer("https://staff.example")
            .audiences("staff-service")
            .key(KEY)
            .build());
    assertThat(registry.names()).containsExactly("other");
  }

  @Test
  void finds_overlaps_in_the_order_of_the_schemes() {
    List<SchemeDefinition> schemes =
        List.of(like("c", "x", "1"), like("a", "x", "2"), like("d", "x", "1"), like("b", "x"));
    assertThat(DefinitionRules.check(Registered.schemes(schemes)))
        .filteredOn(found -> found.problem() == Problem.SCHEMES_OVERLAP)
        .extracting(found -> found.where().toString())
        .containsExactly(
            "schemes 'c' and 'd'",
            "schemes 'c' and 'b'",
            "schemes 'a' and 'b'",
            "schemes 'd' and 'b'");
  }

  @Test
  void replaces_a_scheme_in_one_step() {
    registry.add(scheme("staff"));
    registry.add(scheme("partner"));
    Schemes begun = registry.current();
    SchemeDefinition moved = like("staff", "https://new.example", "staff-service");
    registry.replace(moved);
    assertThat(registry.find("staff")).hasValue(moved);
    assertThat(registry.names()).containsExactly("partner", "staff");
    assertThat(registry.current().withIssuer("https://staff.example")).isEmpty();
    assertThat(begun.withIssuer("https://staff.example")).containsExactly("staff");
  }

  @Test
  void every_look_finds_the_scheme_while_it_is_replaced() throws Exception {
    registry.add(scheme("staff"));
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      Future<Boolean> alwaysThere =
          reader.submit(
              () -> {
                boolean there = true;
                while (!over.get()) {
                  there &= registry.find("staff").isPresent();
                }
                return there;
              });
      for (int i = 0; i < 200; i++) {
        registry.replace(scheme("staff"));
      }
      over.set(true);
      assertThat(alwaysThere.get(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      over.set(true);
      reader.shutdownNow();
    }
  }

  @Test
  void replaced_scheme_is_no_neighbour_of_its_successor() {
    registry.add(scheme("staff"));
    registry.replace(scheme("staff"));
    assertThat(registry.names()).containsExactly("staff");
    assertThatThrownBy(() -> registry.add(like("other", "https://staff.example", "staff-service")))
        .isInstanceOf(InvalidSchemeException.class);
  }

  @Test
  void sole_scheme_is_replaced_by_one_without_issuer() {
    registry.add(scheme("staff"));
    registry.replace(SchemeDefinition.named("staff").audiences("a").key(KEY).build());
    assertThat(registry.find("staff").orElseThrow().issuers()).isEmpty();
  }

  @Test
  void issuer_of_a_replaced_scheme_is_free() {
    registry.add(scheme("staff"));
    registry.replace(like("staff", "https://new.example", "staff-service"));
    registry.add(like("other", "https://staff.example", "staff-service"));
    assertThat(registry.names()).containsExactly("other", "staff");
  }

  @Test
  void default_stays_when_its_scheme_is_replaced() {
    registry.add(scheme("staff"));
    registry.fixImplicitDefault();
    registry.add(scheme("partner"));
    registry.replace(scheme("staff"));
    assertThat(registry.defaultScheme()).hasValue("staff");
  }

  @Test
  void replaces_no_scheme_that_is_not_registered() {
    registry.add(scheme("staff"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.replace(scheme("staf")))
        .withMessage(
            "No scheme named 'staf' is registered; registered: [staff], did you mean 'staff'?");
    assertThat(registry.names()).containsExactly("staff");
  }

  @Test
  void old_scheme_stays_when_its_successor_is_unusable() {
    SchemeDefinition staff = scheme("staff");
    registry.add(staff);
    registry.add(scheme("partner"));
    Schemes before = registry.current();
    assertThatThrownBy(
            () -> registry.replace(like("staff", "https://partner.example", "partner-service")))
        .isInstanceOfSatisfying(
            InvalidSchemeException.class,
            invalid -> assertThat(invalid.problemIds()).containsExactly("JWTS-106"));
    assertThat(registry.find("staff")).hasValue(staff);
    assertThat(registry.current()).isSameAs(before);
    assertThatThrownBy(() -> registry.add(like("other", "https://staff.example", "staff-service")))
        .isInstanceOf(InvalidSchemeException.class);
  }

  @Test
  void names_every_problem_of_an_unusable_scheme() {
    assertThatThrownBy(
            () ->
                registry.add(
                    SchemeDefinition.named("staff")
                        .keyLocation("http://keys.example/jwks")
                        .build()))
        .isInstanceOfSatisfying(
            InvalidSchemeException.class,
            invalid -> assertThat(invalid.problemIds()).containsExactly("JWTS-108"));
    registry.add(scheme("partner"));
    assertThatThrownBy(
            () ->
                registry.add(
                    SchemeDefinition.named("staff")
                        .keyLocation("http://keys.example/jwks")
                        .build()))
        .isInstanceOfSatisfying(
            InvalidSchemeException.class,
            invalid -> assertThat(invalid.problemIds()).containsExactly("JWTS-108", "JWTS-107"));
  }

  @Test
  void a_scheme_with_an_algorithm_that_the_provider_lacks_is_not_added() {
    LiveRegistry rsa = checkedBy("SunRsaSign");
    assertThatThrownBy(() -> rsa.add(scheme("staff")))
        .isInstanceOfSatisfying(
            InvalidSchemeException.class,
            invalid -> assertThat(invalid.problemIds()).containsExactly("JWTS-114"));
    rsa.add(scheme("staff").toBuilder().algorithms("RS256").build());
    assertThat(rsa.names()).containsExactly("staff");
  }

  @Test
  void each_application_has_its_own_provider() {
    LiveRegistry other = checkedBy("SunEC");
    registry.add(scheme("staff"));
    assertThatThrownBy(() -> other.add(scheme("staff"))).isInstanceOf(InvalidSchemeException.class);
    registry.add(scheme("partner"));
    assertThat(registry.names()).containsExactly("partner", "staff");
  }

  @Test
  void mp_jwt_gets_a_realm_that_is_named_later() {
    registry.start(List.of(scheme("mp-jwt"), scheme("staff")), Optional.empty());
    Schemes begun = registry.current();
    assertThat(registry.giveMpJwt("shop")).isTrue();
    assertThat(registry.find("mp-jwt").orElseThrow().realm()).isEqualTo("shop");
    assertThat(begun.find("mp-jwt").orElseThrow().definition().realm()).isEqualTo("mp-jwt");
    assertThat(realmsTwice(scheme("one").toBuilder().realm("shop").build())).hasSize(1);
    assertThat(realmsTwice(scheme("two").toBuilder().realm("mp-jwt").build())).isEmpty();
  }

  @Test
  void mp_jwt_keeps_a_realm_of_its_own() {
    registry.add(scheme("mp-jwt").toBuilder().realm("own").build());
    assertThat(registry.giveMpJwt("shop")).isFalse();
    assertThat(registry.find("mp-jwt").orElseThrow().realm()).isEqualTo("own");
  }

  @Test
  void a_realm_for_mp_jwt_changes_nothing_where_it_is_absent_or_named_so() {
    registry.add(scheme("staff"));
    assertThat(registry.giveMpJwt("shop")).isFalse();
    registry.add(scheme("mp-jwt"));
    Schemes before = registry.current();
    assertThat(registry.giveMpJwt("mp-jwt")).isFalse();
    assertThat(registry.current()).isSameAs(before);
  }

  @Test
  void a_new_start_forgets_what_was_registered() {
    registry.add(scheme("staff"));
    registry.start(List.of(scheme("partner")), Optional.empty());
    assertThat(registry.names()).containsExactly("partner");
    registry.add(like("other", "https://staff.example", "staff-service"));
    assertThat(registry.names()).containsExactly("other", "partner");
  }

  @Test
  void nothing_is_registered_after_the_end() {
    registry.add(scheme("staff"));
    registry.stop();
    assertThat(registry.names()).isEmpty();
    assertThat(registry.find("staff")).isEmpty();
  }

  @Test
  void a_scheme_that_is_added_ends_the_idleness_once() {
    AtomicInteger ends = new AtomicInteger();
    registry.idleness().begin(ends::incrementAndGet);
    assertThat(registry.idleness().isIdle()).isTrue();
    registry.add(scheme("staff"));
    assertThat(registry.idleness().isIdle()).isFalse();
    registry.add(scheme("partner"));
    assertThat(ends).hasValue(1);
  }

  @Test
  void a_scheme_that_cannot_be_added_ends_the_idleness_too() {
    AtomicInteger ends = new AtomicInteger();
    registry.idleness().begin(ends::incrementAndGet);
    assertThatThrownBy(() -> registry.add(SchemeDefinition.named("staff").build()))
        .isInstanceOf(InvalidSchemeException.class);
    assertThat(registry.idleness().isIdle()).isFalse();
    assertThat(ends).hasValue(1);
  }

  @Test
  void removed_template_overlaps_no_more() {
    String template = "https://login.example/{tid}/v2.0";
    SchemeDefinition tenants =
        like("tenants", template, "shop").toBuilder().requiredClaims("tid=1").build();
    registry.add(tenants);
    assertThatThrownBy(() -> registry.add(like("one", "https://login.example/1/v2.0", "shop")))
        .isInstanceOf(InvalidSchemeException.class);
    registry.remove("tenants");
    registry.add(like("one", "https://login.example/1/v2.0", "shop"));
    assertThatThrownBy(() -> registry.add(tenants)).isInstanceOf(InvalidSchemeException.class);
    registry.remove("one");
    registry.add(tenants);
    assertThat(registry.names()).containsExactly("tenants");
  }

  @Test
  void removed_scheme_without_issuer_hinders_none() {
    registry.add(SchemeDefinition.named("any").audiences("a").key(KEY).build());
    registry.remove("any");
    registry.add(scheme("staff"));
    registry.add(scheme("partner"));
    assertThat(registry.names()).containsExactly("partner", "staff");
  }

  @Test
  void schemes_of_one_issuer_are_removed_apart() {
    registry.add(like("a", "https://one.example", "x"));
    registry.add(like("b", "https://one.example", "y"));
    registry.remove("a");
    assertThatThrownBy(() -> registry.add(like("c", "https://one.example", "y")))
        .isInstanceOf(InvalidSchemeException.class);
    registry.add(like("d", "https://one.example", "x"));
    assertThat(registry.names()).containsExactly("b", "d");
  }

  @Test
  void shows_all_schemes_sorted() {
    registry.add(scheme("staff"));
    registry.add(scheme("partner"));
    assertThat(registry.current().all())
        .extracting(RegisteredScheme::name)
        .containsExactly("partner", "staff");
  }

  private List<Finding> realmsTwice(SchemeDefinition beside) {
    List<SchemeDefinition> all =
        Stream.concat(
                registry.current().all().stream().map(RegisteredScheme::definition),
                Stream.of(beside))
            .toList();
    return DefinitionRules.check(Registered.schemes(all)).stream()
        .filter(found -> found.problem() == Problem.REALM_TWICE)
        .toList();
  }

  private static LiveRegistry checkedBy(String provider) {
    Settings settings = new Settings(Settings.Validation.WARN, Settings.Unannotated.PERMIT);
    return new LiveRegistry(
        Clock.systemUTC(),
        new Settings(
            settings.validation(),
            settings.unannotated(),
            settings.realm(),
            settings.identity(),
            settings.problems(),
            settings.console(),
            settings.cachedTokens(),
            Optional.of(provider),
            settings.monitoring()));
  }

  private static SchemeDefinition like(String name, String issuer, String... audiences) {
    return SchemeDefinition.named(name).issuer(issuer).audiences(audiences).key(KEY).build();
  }

  private static SchemeDefinition scheme(String name) {
    return SchemeDefinition.named(name)
        .issuer("https://" + name + ".example")
        .audiences(name + "-service")
        .key(KEY)
        .build();
  }

  private static String publicKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return "-----BEGIN PUBLIC KEY-----\n"
          + Base64.getMimeEncoder()
              .encodeToString(generator.generateKeyPair().getPublic().getEncoded())
          + "\n-----END PUBLIC KEY-----\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
