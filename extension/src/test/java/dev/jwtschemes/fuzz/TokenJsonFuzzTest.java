package dev.jwtschemes.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.internal.token.UnverifiedToken.Readable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The scheme is chosen by one parser and the claims are checked by another: they must agree. */
class TokenJsonFuzzTest {

  @MethodSource("seeds")
  @FuzzTest
  void sees_the_same_header_and_claims_as_the_library_that_checks_them(
      byte @NotNull [] header, byte @NotNull [] payload) {
    if (UnverifiedToken.read(Tokens.compact(header, payload), 16_384)
        instanceof Readable readable) {
      UnverifiedToken token = readable.token();
      parse(header)
          .ifPresent(
              parsed -> {
                for (String name : List.of("alg", "kid", "typ")) {
                  assertThat(token.header(name)).isEqualTo(text(parsed, name));
                  assertThat(token.hasHeader(name)).isEqualTo(parsed.containsKey(name));
                }
                assertThat(token.headerList("crit")).isEqualTo(texts(parsed, "crit"));
              });
      parse(payload)
          .ifPresent(
              parsed -> {
                assertThat(token.issuer()).isEqualTo(text(parsed, "iss"));
                assertThat(token.hasClaim("iss")).isEqualTo(parsed.containsKey("iss"));
                assertThat(token.audiences())
                    .isEqualTo(
                        text(parsed, "aud").map(List::of).orElseGet(() -> texts(parsed, "aud")));
              });
    }
  }

  static Stream<Arguments> seeds() {
    return Stream.of(
        seed("{\"alg\":\"RS256\",\"kid\":\"k\"}", "{\"iss\":\"i\",\"aud\":[\"a\",\"b\"]}"),
        seed("{\"alg\":\"RS256\",\"crit\":[\"exp\"]}", "{\"aud\":\"a\",\"iss\":5}"),
        seed("{\"typ\":\"JWT\",\"alg\":null}", "{\"aud\":[\"a\",1],\"iss\":{\"iss\":\"x\"}}"),
        seed("{\"a\":1.5e3,\"b\":[[true]]}", "{\"iss\":\"\\ud800\\u0000\\u00e9\",\"aud\":[[]]}"),
        seed("{\"alg\":\"a\",\"alg\":\"b\"}", "{\"i\\u0073s\":\"i\",\"iss\":\"j\"}"),
        seed("[".repeat(40), "{\"a\":".repeat(40)),
        seed("{}x", "\ufeff{}"));
  }

  private static Arguments seed(String header, String payload) {
    return arguments(
        header.getBytes(StandardCharsets.UTF_8), payload.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Map<String, Object>> parse(byte[] json) {
    try {
      return Optional.of(JsonUtil.parseJson(new String(json, StandardCharsets.UTF_8)));
    } catch (JoseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Map<String, Object> object, String name) {
    return object.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static List<String> texts(Map<String, Object> object, String name) {
    if (!(object.get(name) instanceof List<?> list)) {
      return List.of();
    }
    List<String> texts =
        list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    return texts.size() == list.size() ? texts : List.of();
  }
}
