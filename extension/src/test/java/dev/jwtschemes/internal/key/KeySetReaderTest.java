package dev.jwtschemes.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.key.fetch.FixedKeys;
import dev.jwtschemes.internal.key.fetch.KeySource;
import dev.jwtschemes.internal.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets of keys: which of their keys are usable, and how many are tried. */
class KeySetReaderTest extends ReaderSuite {
  private static final RSAKey RENAMED = rsa(2048, "renamed");

  @Test
  void tries_no_more_than_three_keys_without_an_id() throws Exception {
    Keys keys = copies(null, 4);
    assertThat(keys.all()).hasSize(4);
    assertThat(keys.matching(Optional.of("x"), Algorithm.RS256)).hasSize(3);
    assertThat(copies(null, 2).matching(Optional.of("x"), Algorithm.RS256)).hasSize(2);
  }

  @Test
  void tries_no_more_than_three_keys_of_one_id() throws Exception {
    assertThat(copies("r1", 200).matching(Optional.of("r1"), Algorithm.RS256)).hasSize(3);
    assertThat(copies("r1", 200).matching(Optional.of("r2"), Algorithm.RS256)).isEmpty();
    assertThat(copies("r1", 2).matching(Optional.of("r1"), Algorithm.RS256)).hasSize(2);
  }

  @Test
  void tries_no_more_than_three_keys_for_a_token_without_kid() throws Exception {
    assertThat(copies("r1", 200).matching(Optional.empty(), Algorithm.RS256)).hasSize(3);
    assertThat(copies("r1", 1).matching(Optional.empty(), Algorithm.RS256)).hasSize(1);
  }

  /** An id that occurs once for each algorithm is common, and none of its keys is tried in vain. */
  @Test
  void counts_only_fitting_keys_of_one_id() throws Exception {
    List<JWK> same = new ArrayList<>(Collections.nCopies(5, named(ec("same"))));
    same.add(new RSAKey.Builder(RSA.toPublicJWK()).keyID("same").build());
    Keys keys = KeyReader.read(new JWKSet(same).toString(), KeyPurpose.SIGNATURE);
    assertThat(keys.matching(Optional.of("same"), Algorithm.RS256)).hasSize(1);
    assertThat(keys.matching(Optional.of("same"), Algorithm.ES256)).hasSize(3);
    assertThat(keys.matching(Optional.empty(), Algorithm.RS256)).hasSize(1);
  }

  private static Keys copies(@Nullable String kid, int count) throws Exception {
    JWK key = new RSAKey.Builder(RSA.toPublicJWK()).keyID(kid).build();
    return KeyReader.read(
        new JWKSet(Collections.nCopies(count, key)).toString(), KeyPurpose.SIGNATURE);
  }

  @Test
  void takes_the_good_keys_of_a_set_with_a_weak_one() throws Exception {
    String set = new JWKSet(List.of(WEAK.toPublicJWK(), RSA.toPublicJWK())).toString();
    Keys keys = KeyReader.read(set, KeyPurpose.SIGNATURE);
    assertThat(keys.ids()).containsExactly("r1");
    assertThat(keys.refused())
        .map(Object::toString)
        .containsExactly(
            "'weak': RSA key of 1024 bits, at least 2048 are needed (RFC 7518 section 3.3)");
    assertThat(new FixedKeys(keys).find(Optional.of("weak"), Algorithm.RS256))
        .isInstanceOfSatisfying(
            KeySource.Absent.class,
            absent ->
                assertThat(absent.detail())
                    .hasToString(
                        "expected kid: ['r1'], actual: 'weak' with alg 'RS256'; refused: ['weak':"
                            + " RSA key of 1024 bits, at least 2048 are needed (RFC 7518 section"
                            + " 3.3)]"));
  }

  @Test
  void takes_the_good_keys_of_a_set_with_an_unknown_kind() throws Exception {
    String set =
        "{\"keys\":[{\"kty\":\"quantum\",\"kid\":\"q\"}," + RSA.toPublicJWK().toJSONString() + "]}";
    assertThat(KeyReader.read(set, KeyPurpose.SIGNATURE).ids()).containsExactly("r1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "true", "{}", "[\"r1\"]"})
  void refuses_with_its_reason_a_key_of_a_set_whose_kid_is_not_a_string(String kid)
      throws Exception {
    Keys keys = KeyReader.read(set(withKid(RENAMED, kid), RSA), KeyPurpose.SIGNATURE);
    assertThat(keys.ids()).containsExactly("r1");
    assertThat(keys.refused())
        .map(Object::toString)
        .containsExactly("(no kid): its kid is not a string (RFC 7517 section 4.5)");
  }

  @Test
  void says_nothing_of_a_kid_that_is_not_a_string_on_a_key_for_encryption() throws Exception {
    JWK encryption = new RSAKey.Builder(RENAMED.toPublicJWK()).keyUse(KeyUse.ENCRYPTION).build();
    Keys keys = KeyReader.read(set(withKid(encryption, "5"), RSA), KeyPurpose.SIGNATURE);
    assertThat(keys.ids()).containsExactly("r1");
    assertThat(keys.refused()).isEmpty();
  }

  @Test
  void says_why_the_only_key_is_unusable_when_its_kid_is_not_a_string() throws Exception {
    assertUnusable(
        withKid(RENAMED, "5"),
        Problem.KEY_UNUSABLE,
        "no usable key in the JSON: [its kid is not a string (RFC 7517 section 4.5)]");
  }

  private static String withKid(JWK key, String json) {
    return key.toPublicJWK().toJSONString().replace("\"renamed\"", json);
  }

  @Test
  void passes_over_keys_for_encryption() throws Exception {
    JWK encryption = new RSAKey.Builder(RSA.toPublicJWK()).keyUse(KeyUse.ENCRYPTION).build();
    assertUnusable(
        encryption.toJSONString(),
        Problem.KEY_UNUSABLE,
        "no usable key in the JSON: [use 'enc' is not 'sig']");
  }

  /** What isn't a string would count as absent, so that the key served any id. */
  @ParameterizedTest
  @ValueSource(strings = {"kid", "alg", "use", "key_ops", "kty", "n", "e"})
  void passes_over_a_key_with_a_member_of_the_wrong_type(String member) {
    for (String value : List.of("5", "true", "{}", "[]", "[5]")) {
      if (member.equals("key_ops") && value.equals("[]")) {
        continue;
      }
      Map<String, Object> jwk = RSA.toPublicJWK().toJSONObject();
      jwk.put(member, "VALUE");
      String text = JSONObjectUtils.toJSONString(jwk).replace("\"VALUE\"", value);
      Unusable unusable =
          catchThrowableOfType(Unusable.class, () -> KeyReader.read(text, KeyPurpose.SIGNATURE));
      assertThat(unusable).as(text).isNotNull();
    }
  }
}
