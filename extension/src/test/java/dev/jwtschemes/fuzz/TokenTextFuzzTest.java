package dev.jwtschemes.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.internal.token.UnverifiedToken.Readable;
import dev.jwtschemes.internal.token.UnverifiedToken.Reading;
import dev.jwtschemes.internal.token.UnverifiedToken.TooLarge;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class TokenTextFuzzTest {

  @MethodSource("seeds")
  @FuzzTest
  void reads_a_token_in_its_one_spelling_or_says_why_not(
      @NotNull @WithUtf8Length(max = 20_000) String text) {
    Reading reading = UnverifiedToken.read(text, 16_384);
    assertThat(reading instanceof TooLarge).isEqualTo(text.length() > 16_384);
    if (reading instanceof Readable readable) {
      UnverifiedToken token = readable.token();
      assertThat(token.compact()).isEqualTo(text).isEqualTo(spelledAgain(text));
      assertThat(text.split("\\.", -1)).hasSize(token.isEncrypted() ? 5 : 3);
      token.issuer();
      token.audiences();
    }
  }

  static Stream<String> seeds() {
    return Stream.of(
        Tokens.compact("{\"alg\":\"RS256\",\"kid\":\"k\"}", "{\"iss\":\"i\",\"aud\":[\"a\"]}"),
        Tokens.compact("{\"alg\":\"RS256\",\"crit\":[\"exp\"],\"exp\":1}", "{\"aud\":\"a\"}"),
        Tokens.compact("{\"alg\":\"none\"}", "{}") + "=",
        Tokens.compact("{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\",\"iss\":\"i\"}", "") + ".AA.AA",
        "..",
        "....",
        "e30.e30.AB",
        "A".repeat(16_385));
  }

  private static String spelledAgain(String compact) {
    return Arrays.stream(compact.split("\\.", -1))
        .map(part -> Base64.getUrlDecoder().decode(part))
        .map(bytes -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
        .collect(Collectors.joining("."));
  }
}
