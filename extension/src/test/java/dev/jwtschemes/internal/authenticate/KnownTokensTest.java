package dev.jwtschemes.internal.authenticate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.registry.KnownTokens.Counts;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.scheme.Settings.Unannotated;
import dev.jwtschemes.internal.scheme.Settings.Validation;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Tokens that were validated before: what holds of them still, and what is found out anew. */
class KnownTokensTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final byte[] SECRET = secret();

  private static final TestIssuer STAFF = TestIssuer.start("https://staff.example");
  private static final TestIssuer OTHER = TestIssuer.start("https://other.example");

  private final Time time = new Time();

  @AfterAll
  static void stop() {
    STAFF.close();
    OTHER.close();
  }

  @Test
  void finds_a_token_that_comes_again() {
    LiveRegistry registry = registry(10, staff());
    String token = staffs().compact();
    Authentication first = authenticate(registry, token, "staff");
    Authentication again = authenticate(registry, token, "staff");
    assertThat(counts(registry)).isEqualTo(new Counts(1, 1, 0));
    assertThat(again).isInstanceOf(Authentication.Accepted.class);
    assertThat(again.choice()).isEqualTo(first.choice());
    assertThat(((Authentication.Accepted) again).caller().getRawToken()).isEqualTo(token);
  }

  @Test
  void finds_it_whichever_candidates_there_are() {
    LiveRegistry registry = registry(10, staff(), other());
    String token = staffs().compact();
    for (int i = 0; i < 2; i++) {
      assertThat(authenticate(registry, token, "staff", "other").choice())
          .hasValueSatisfying(
              choice -> {
                assertThat(choice.scheme()).isEqualTo("staff");
                assertThat(choice.why()).hasToString("its issuer is the token's");
              });
      assertThat(authenticate(registry, token, "staff").choice())
          .hasValueSatisfying(
              choice -> assertThat(choice.why()).hasToString("it is the only candidate"));
    }
    assertThat(counts(registry)).isEqualTo(new Counts(2, 2, 0));
  }

  @Test
  void keeps_no_token_where_none_are_to_be_kept() {
    LiveRegistry registry = registry(0, staff());
    String token = staffs().compact();
    assertAccepted(registry, token, "staff");
    assertAccepted(registry, token, "staff");
    assertThat(counts(registry)).isEqualTo(new Counts(0, 0, 0));
    assertThat(registry.tokens().size()).isZero();
  }

  @Test
  void rejects_a_known_token_at_exact_expiry() {
    LiveRegistry registry = registry(10, staff());
    String token = staffs().expires(NOW.plusSeconds(100)).compact();
    assertAccepted(registry, token, "staff");
    time.now = NOW.plusSeconds(159).plusMillis(999);
    assertAccepted(registry, token, "staff");
    time.now = NOW.plusSeconds(160);
    assertRefused(registry, token, FailureReason.TOKEN_EXPIRED, "staff");
    assertThat(registry.tokens().size()).isZero();
  }

  @Test
  void rejects_a_known_token_that_is_too_old_now() {
    LiveRegistry registry = registry(10, staff().maxTokenAge(Duration.ofSeconds(30)));
    String token = staffs().issuedAt(NOW).compact();
    time.now = NOW.plusSeconds(90);
    assertAccepted(registry, token, "staff");
    time.now = NOW.plusSeconds(91);
    assertRefused(registry, token, FailureReason.TOKEN_TOO_OLD, "staff");
  }

  @Test
  void rejects_a_known_token_when_the_clock_is_set_back() {
    LiveRegistry registry = registry(10, staff());
    String token = staffs().notBefore(NOW).compact();
    assertAccepted(registry, token, "staff");
    time.now = NOW.minusSeconds(61);
    assertRefused(registry, token, FailureReason.TOKEN_NOT_YET_VALID, "staff");
  }

  @Test
  void rejects_a_known_token_whose_key_was_withdrawn() {
    try (TestIssuer issuer = TestIssuer.start()) {
      issuer.clock(time);
      LiveRegistry registry =
          registry(
              10,
              SchemeDefinition.named("staff")
                  .issuer(issuer.issuer())
                  .keyLocation(issuer.jwksUrl()));
      String withdrawn = issuer.rotate();
      String token = issuer.token().expires(NOW.plus(Duration.ofHours(2))).compact();
      assertAccepted(registry, token, "staff");
      assertAccepted(registry, token, "staff");
      issuer.rotate();
      issuer.withdraw(withdrawn);
      time.now = NOW.plus(Duration.ofMinutes(10)).plusMillis(1);
      assertRefused(registry, token, FailureReason.KEY_NOT_FOUND, "staff");
      assertThat(counts(registry)).isEqualTo(new Counts(1, 2, 0));
      assertThat(registry.tokens().size()).isZero();
    }
  }

  /** As the whole check does: a key without an id serves a kid only while no key has that id. */
  @Test
  void rejects_a_known_token_whose_kid_is_of_another_key_now() {
    try (TestIssuer issuer = TestIssuer.start()) {
      issuer.clock(time);
      String kid = issuer.rotate();
      AtomicReference<String> keys =
          new AtomicReference<>(
              "{\"keys\":["
                  + jwk(issuer, kid).replace("\"kid\":\"" + kid + "\"", "\"x\":1")
                  + "]}");
      issuer.serve(
          "/changing",
          exchange -> {
            byte[] body = Objects.requireNonNull(keys.get()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      LiveRegistry registry =
          registry(
              10,
              SchemeDefinition.named("staff")
                  .issuer(issuer.issuer())
                  .keyLocation(issuer.baseUrl() + "/changing"));
      Instant late = NOW.plus(Duration.ofHours(2));
      String token = issuer.token().expires(late).kid("new").signedWith(kid).kid("new").compact();
      String other = issuer.token().expires(late).signedWith(kid).withoutKid().compact();
      assertAccepted(registry, token, "staff");
      assertAccepted(registry, token, "staff");
      assertThat(counts(registry).hits()).isEqualTo(1);
      String second =
          jwk(issuer, issuer.rotate()).replaceAll("\"kid\":\"[^\"]*\"", "\"kid\":\"new\"");
      keys.set(Objects.requireNonNull(keys.get()).replace("]}", "," + second + "]}"));
      time.now = NOW.plus(Duration.ofMinutes(10)).plusMillis(1);
      assertAccepted(registry, other, "staff"); // fetches the keys
      assertRefused(registry, token, FailureReason.SIGNATURE_INVALID, "staff");
    }
  }

  private static String jwk(TestIssuer issuer, String kid) {
    return Arrays.stream(issuer.jwksJson().split("(?<=\\}),|\\[|\\]"))
        .filter(each -> each.contains("\"kid\":\"" + kid + "\""))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void one_schemes_token_is_unknown_to_another() {
    SchemeBuilder stock = SchemeDefinition.named("stock").issuer(STAFF.issuer()).audiences("stock");
    LiveRegistry registry = registry(10, staff().audiences("orders"), stock.key(STAFF.jwksJson()));
    String token = staffs().audience("orders").compact();
    assertAccepted(registry, token, "staff");
    assertAccepted(registry, token, "staff", "stock");
    assertRefused(registry, token, FailureReason.AUDIENCE_MISMATCH, "stock");
    assertAccepted(registry, token, "staff");
  }

  @Test
  void a_scheme_of_another_issuer_rejects_what_another_knows() {
    LiveRegistry registry = registry(10, staff(), other());
    String token = staffs().compact();
    assertAccepted(registry, token, "staff");
    assertRefused(registry, token, FailureReason.ISSUER_OF_OTHER_SCHEME, "other");
  }

  /** Both accept the token alone; together neither is chosen. */
  @Test
  void a_known_token_is_not_chosen_for_where_two_schemes_could_be() {
    LiveRegistry registry = registry(10, staff(), staff("second"));
    String token = staffs().compact();
    assertAccepted(registry, token, "staff");
    assertAccepted(registry, token, "second");
    assertRefused(registry, token, FailureReason.AUDIENCE_MISMATCH, "staff", "second");
  }

  @Test
  void a_replaced_scheme_checks_again_and_nothing_of_it_is_kept() {
    LiveRegistry registry = registry(10, staff(), other());
    String token = staffs().compact();
    String others = OTHER.token().expires(NOW.plusSeconds(100)).issuedAt(NOW).compact();
    assertAccepted(registry, token, "staff");
    assertAccepted(registry, others, "other");
    registry.replace(staff().audiences("orders").build());
    assertThat(registry.tokens().size()).isEqualTo(1);
    assertRefused(registry, token, FailureReason.AUDIENCE_MISMATCH, "staff");
    assertAccepted(registry, others, "other");
    assertThat(counts(registry).hits()).isEqualTo(1);
  }

  @Test
  void a_removed_scheme_leaves_nothing() {
    LiveRegistry registry = registry(10, staff().audiences("orders"), other());
    String token = staffs().audience("orders").compact();
    assertAccepted(registry, token, "staff");
    Schemes before = registry.current();
    registry.remove("staff");
    assertThat(registry.tokens().size()).isZero();
    assertRefused(registry, token, FailureReason.ISSUER_NOT_REGISTERED, "staff", "other");
    // a request that began before finds nothing known either, and what it keeps serves no other
    TokenAuthentication.authenticate(token, before.candidates(Set.of("staff")), before);
    registry.add(staff().audiences("orders", "stock").build());
    assertAccepted(registry, token, "staff");
    assertThat(counts(registry).hits()).isZero();
  }

  @Test
  void keeps_no_refusal() {
    LiveRegistry registry = registry(10, staff());
    String token = staffs().notBefore(NOW.plusSeconds(61)).compact();
    assertRefused(registry, token, FailureReason.TOKEN_NOT_YET_VALID, "staff");
    assertThat(registry.tokens().size()).isZero();
    time.now = NOW.plusSeconds(1);
    assertAccepted(registry, token, "staff");
  }

  @Test
  void keeps_no_more_than_the_bound_under_a_flood_of_new_tokens() {
    LiveRegistry registry = registry(50, shared());
    for (int i = 0; i < 500; i++) {
      assertAccepted(registry, shared("caller-" + i, ""), "shared");
    }
    assertThat(registry.tokens().size()).isBetween(1L, 50L);
    assertThat(counts(registry).evicted()).isBetween(450L, 499L);
  }

  /** A token of 10,000 characters needs more than two ordinary ones. */
  @Test
  void keeps_fewer_tokens_that_are_large() {
    LiveRegistry registry = registry(50, shared());
    for (int i = 0; i < 100; i++) {
      assertAccepted(registry, shared("caller-" + i, "x".repeat(7_000)), "shared");
    }
    assertThat(registry.tokens().size()).isBetween(1L, 12L);
  }

  @Test
  void many_tokens_that_come_once_leave_those_that_come_often() {
    LiveRegistry registry = registry(50, shared());
    List<String> often = tokens("often-", 20);
    for (int round = 0; round < 10; round++) {
      often.forEach(token -> assertAccepted(registry, token, "shared"));
    }
    tokens("once-", 1_000).forEach(token -> assertAccepted(registry, token, "shared"));
    long before = counts(registry).hits();
    often.forEach(token -> assertAccepted(registry, token, "shared"));
    assertThat(counts(registry).hits() - before).isGreaterThanOrEqualTo(18);
  }

  @Test
  void a_known_token_has_the_same_login_key_at_each_request() {
    LiveRegistry registry = registry(10, staff());
    String token = staffs().compact();
    String key = loginKey(registry, token, "staff");
    assertThat(key).hasSize(36);
    assertThat(loginKey(registry, token, "staff")).isEqualTo(key);
  }

  @Test
  void no_login_key_is_anothers() {
    LiveRegistry registry = registry(10, staff(), staff("second"));
    LiveRegistry neighbour = registry(10, staff());
    String token = staffs().subject("one").compact();
    assertThat(
            List.of(
                loginKey(registry, token, "staff"),
                loginKey(registry, token, "second"),
                loginKey(registry, staffs().subject("two").compact(), "staff"),
                loginKey(neighbour, token, "staff")))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_login_key_ends_with_the_validation() {
    LiveRegistry registry = registry(10, staff());
    String token = staffs().compact();
    String key = loginKey(registry, token, "staff");
    registry.replace(staff().audiences().build());
    assertThat(loginKey(registry, token, "staff")).isNotEqualTo(key);
  }

  @Test
  void a_token_that_is_not_kept_has_another_login_key_each_time() {
    LiveRegistry registry = registry(0, staff());
    String token = staffs().compact();
    assertThat(loginKey(registry, token, "staff")).isNotEqualTo(loginKey(registry, token, "staff"));
  }

  @Test
  void a_caller_who_was_changed_has_a_login_key_of_its_own() {
    LiveRegistry registry = registry(10, staff());
    Caller caller = caller(registry, staffs().groups("clerk").compact(), "staff");
    assertThat(
            List.of(
                caller.loginKey(),
                caller.withGroups(Set.of("manager")).loginKey(),
                caller.withGroups(Set.of("manager", "buyer")).loginKey(),
                caller.withGroups(Set.of("buyer 7:manager")).loginKey(),
                caller.withoutRawToken().loginKey()))
        .doesNotHaveDuplicates();
    assertThat(caller.withGroups(Set.of("manager", "buyer")).loginKey())
        .isEqualTo(caller.withGroups(Set.of("buyer")).withGroups(Set.of("manager")).loginKey());
    assertThat(caller.withGroups(Set.of("clerk")).loginKey()).isEqualTo(caller.loginKey());
  }

  private static String loginKey(LiveRegistry registry, String token, String scheme) {
    return caller(registry, token, scheme).loginKey();
  }

  private static Caller caller(LiveRegistry registry, String token, String scheme) {
    return ((Authentication.Accepted) authenticate(registry, token, scheme)).caller();
  }

  private static List<String> tokens(String names, int count) {
    return IntStream.range(0, count).mapToObj(i -> shared(names + i, "")).toList();
  }

  private static SchemeBuilder staff() {
    return staff("staff");
  }

  private static SchemeBuilder staff(String name) {
    return SchemeDefinition.named(name).issuer(STAFF.issuer()).key(STAFF.jwksJson());
  }

  private static SchemeBuilder other() {
    return SchemeDefinition.named("other").issuer(OTHER.issuer()).key(OTHER.jwksJson());
  }

  private static SchemeBuilder shared() {
    String jwk =
        "{\"kty\":\"oct\",\"k\":\""
            + Base64.getUrlEncoder().withoutPadding().encodeToString(SECRET)
            + "\"}";
    return SchemeDefinition.named("shared").issuer(STAFF.issuer()).key(jwk).algorithms("HS256");
  }

  private static TokenBuilder staffs() {
    return STAFF.token().issuedAt(NOW).expires(NOW.plusSeconds(1_000));
  }

  private static String shared(String subject, String filling) {
    return staffs().subject(subject).claim("filling", filling).hmacWith(SECRET).compact();
  }

  private LiveRegistry registry(int tokens, SchemeBuilder... schemes) {
    Settings settings = new Settings(Validation.WARN, Unannotated.PERMIT);
    LiveRegistry registry =
        new LiveRegistry(
            time,
            new Settings(
                settings.validation(),
                settings.unannotated(),
                settings.realm(),
                settings.identity(),
                settings.problems(),
                settings.console(),
                tokens,
                settings.provider(),
                settings.monitoring()));
    registry.start(Arrays.stream(schemes).map(SchemeBuilder::build).toList(), Optional.empty());
    return registry;
  }

  private static Authentication authenticate(
      LiveRegistry registry, String token, String... candidates) {
    Schemes schemes = registry.current();
    return TokenAuthentication.authenticate(
        token, schemes.candidates(new LinkedHashSet<>(List.of(candidates))), schemes);
  }

  private static void assertAccepted(LiveRegistry registry, String token, String... candidates) {
    assertThat(authenticate(registry, token, candidates))
        .isInstanceOf(Authentication.Accepted.class);
  }

  private static void assertRefused(
      LiveRegistry registry, String token, FailureReason reason, String... candidates) {
    assertThat(authenticate(registry, token, candidates))
        .isInstanceOfSatisfying(
            Authentication.Refused.class,
            refused -> assertThat(refused.failure().reason()).isEqualTo(reason));
  }

  private static Counts counts(LiveRegistry registry) {
    return registry.tokens().counts();
  }

  private static byte[] secret() {
    byte[] secret = new byte[32];
    for (int i = 0; i < secret.length; i++) {
      secret[i] = (byte) (7 * i + 1);
    }
    return secret;
  }

  /** A clock that is set. */
  private static final class Time extends Clock {
    private volatile Instant now = NOW;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
