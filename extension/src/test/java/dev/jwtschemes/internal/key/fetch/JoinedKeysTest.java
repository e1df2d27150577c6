package dev.jwtschemes.internal.key.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.authenticate.Authentication;
import dev.jwtschemes.internal.authenticate.TokenAuthentication;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.ConfiguredKeys;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.fetch.KeySource.Absent;
import dev.jwtschemes.internal.key.fetch.KeySource.Found;
import dev.jwtschemes.internal.key.fetch.KeySource.Unavailable;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several key locations of one scheme: one's trouble is not another's. */
class JoinedKeysTest {
  private static final String ISSUER = "https://b2c.example";

  private final TestIssuer one = TestIssuer.start(ISSUER);
  private final TestIssuer other = TestIssuer.start(ISSUER);
  private final String otherKid = renamed();

  /** Two issuers would name their first key alike. */
  private String renamed() {
    String kid = other.rotate();
    other.withdraw("k1");
    return kid;
  }

  @AfterEach
  void stop() {
    one.close();
    other.close();
  }

  @Test
  void finds_the_key_of_each_location() {
    KeySource keys = joined();
    assertThat(keys.find(Optional.of("k1"), Algorithm.RS256)).isInstanceOf(Found.class);
    assertThat(keys.find(Optional.of(otherKid), Algorithm.RS256)).isInstanceOf(Found.class);
  }

  @Test
  void asks_no_other_location_for_a_key_that_one_has() {
    KeySource keys = joined();
    keys.find(Optional.of("k1"), Algorithm.RS256);
    int fetches = other.fetches();
    for (int i = 0; i < 20; i++) {
      keys.find(Optional.of("k1"), Algorithm.RS256);
    }
    assertThat(one.fetches()).isEqualTo(1);
    assertThat(other.fetches()).isEqualTo(fetches);
  }

  /** All fetches begin at once, and what they lack isn't looked for again. */
  @Test
  void fetches_each_location_once_for_a_kid_that_none_has() {
    KeySource keys = joined();
    keys.find(Optional.of("k1"), Algorithm.RS256);
    keys.find(Optional.of(otherKid), Algorithm.RS256);
    int ofOne = one.fetches();
    int ofOther = other.fetches();
    assertThat(keys.find(Optional.of("made-up"), Algorithm.RS256)).isInstanceOf(Absent.class);
    assertThat(one.fetches()).isEqualTo(ofOne + 1);
    assertThat(other.fetches()).isEqualTo(ofOther + 1);
  }

  @Test
  void outage_of_one_location_does_not_take_away_the_keys_of_the_other() {
    one.outage();
    KeySource keys = joined();
    assertThat(keys.find(Optional.of(otherKid), Algorithm.RS256)).isInstanceOf(Found.class);
    assertThat(keys.find(Optional.of("k1"), Algorithm.RS256)).isInstanceOf(Unavailable.class);
  }

  @Test
  void key_that_no_location_has_is_absent_only_if_all_answer() {
    KeySource keys = joined();
    assertThat(keys.find(Optional.of("made-up"), Algorithm.RS256))
        .isInstanceOfSatisfying(
            Absent.class,
            absent ->
                assertThat(absent.detail())
                    .hasToString(
                        "expected kid: ['k1'], actual: 'made-up' with alg 'RS256'; expected kid: ['"
                            + otherKid
                            + "'], actual: 'made-up' with alg 'RS256'"));
    other.outage();
    assertThat(keys.find(Optional.of("made-up-2"), Algorithm.RS256))
        .isInstanceOf(Unavailable.class);
  }

  @Test
  void tries_the_keys_of_all_locations_for_a_token_without_kid() {
    assertThat(joined().find(Optional.empty(), Algorithm.RS256))
        .isInstanceOfSatisfying(
            Found.class,
            found ->
                assertThat(found.keys())
                    .map(key -> key.kid().orElse(""))
                    .containsExactly("k1", otherKid));
  }

  @Test
  void tries_no_more_than_three_of_all_locations() {
    one.rotate();
    one.rotate();
    assertThat(joined().find(Optional.empty(), Algorithm.RS256))
        .isInstanceOfSatisfying(
            Found.class, found -> assertThat(found.keys()).hasSize(Keys.MAX_TRIED));
  }

  @Test
  void joins_a_file_and_an_address(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("keys.json"), one.jwksJson());
    Schemes schemes = schemes(file.toString(), other.jwksUrl());
    assertThat(authenticate(one.token(), schemes)).isInstanceOf(Authentication.Accepted.class);
    assertThat(authenticate(other.token(), schemes)).isInstanceOf(Authentication.Accepted.class);
  }

  /** The key that is missing could be the right one. */
  @Test
  void token_that_the_known_keys_did_not_sign_is_unchecked_while_a_location_is_down(
      @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("key.pem"), one.publicKeyPem());
    other.outage();
    Schemes schemes = schemes(file.toString(), other.jwksUrl());
    assertThat(authenticate(one.token(), schemes)).isInstanceOf(Authentication.Accepted.class);
    assertThat(authenticate(other.token(), schemes))
        .isInstanceOfSatisfying(
            Authentication.Unchecked.class,
            unchecked ->
                assertThat(unchecked.failure().reason()).isEqualTo(FailureReason.KEYS_UNAVAILABLE));
    other.recover();
  }

  @Test
  void key_of_the_tokens_kid_is_preferred_to_one_without_an_id(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("key.pem"), one.publicKeyPem());
    assertThat(authenticate(other.token(), schemes(file.toString(), other.jwksUrl())))
        .isInstanceOf(Authentication.Accepted.class);
  }

  @Test
  void probe_fails_if_one_location_does() {
    other.outage();
    assertThat(joined().probe().get())
        .hasValueSatisfying(
            failure ->
                assertThat(failure.detail())
                    .isEqualTo(
                        "the keys could not be fetched: key set at "
                            + other.jwksUrl()
                            + ": HTTP status 503"));
  }

  private KeySource joined() {
    SchemeDefinition scheme = scheme(one.jwksUrl(), other.jwksUrl());
    return new KeySources(Clock.systemUTC())
        .of(scheme, ConfiguredKeys.of(scheme), SchemeConnection.of(scheme))
        .orElseThrow();
  }

  private static Schemes schemes(String... locations) {
    LiveRegistry registry = new LiveRegistry(Clock.systemUTC());
    registry.start(List.of(scheme(locations)), Optional.empty());
    return registry.current();
  }

  private static SchemeDefinition scheme(String... locations) {
    return SchemeDefinition.named("s")
        .issuer(ISSUER)
        .keyLocations(locations)
        .fetching(FetchSettings.builder().timeout(Duration.ofSeconds(10)).build())
        .build();
  }

  private static Authentication authenticate(TokenBuilder token, Schemes schemes) {
    return TokenAuthentication.authenticate(
        token.compact(), schemes.candidates(schemes.names()), schemes);
  }
}
