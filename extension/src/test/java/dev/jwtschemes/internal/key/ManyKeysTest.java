package dev.jwtschemes.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jwtschemes.internal.key.KeyReader.Unusable;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server of keys can't make work that takes longer than fetching it. */
class ManyKeysTest {
  /** RFC 8037 appendix A.2. */
  private static final String ED25519 =
      "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

  private static final String PEM =
      "-----BEGIN PUBLIC KEY-----\n"
          + "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n"
          + "-----END PUBLIC KEY-----\n";

  private static String set(String each, int count) {
    return "{\"keys\":[" + String.join(",", Collections.nCopies(count, each)) + "]}";
  }

  @Test
  void reads_five_hundred_keys() throws Unusable {
    assertThat(KeyReader.read(set(ED25519, 500), KeyPurpose.SIGNATURE).all()).hasSize(500);
    assertThat(KeyReader.read(PEM.repeat(500), KeyPurpose.SIGNATURE).all()).hasSize(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {ED25519, "{}"})
  void refuses_a_set_of_more(String each) {
    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> KeyReader.read(set(each, 501), KeyPurpose.SIGNATURE))
        .withMessage("more than 500 keys");
  }

  @Test
  void refuses_more_blocks() {
    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> KeyReader.read(PEM.repeat(501), KeyPurpose.SIGNATURE))
        .withMessage("more than 500 keys");
  }

  @Test
  void refuses_a_map_of_more() {
    StringBuilder map = new StringBuilder("{");
    for (int i = 0; i < 501; i++) {
      map.append(i == 0 ? "" : ",").append('"').append(i).append("\":\"");
      map.append(PEM.replace("\n", "\\n")).append('"');
    }
    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> KeyReader.read(map.append('}').toString(), KeyPurpose.SIGNATURE))
        .withMessage("more than 500 keys");
  }
}
