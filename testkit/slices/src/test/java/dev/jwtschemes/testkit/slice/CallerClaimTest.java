package dev.jwtschemes.testkit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerClaimTest {

  @Test
  void values_have_the_types_of_a_validated_token() {
    SliceToken token = token("typed");

    assertThat(token.<Object>getClaim("iat")).isEqualTo(1000L);
    assertThat(token.<Object>getClaim("aud")).isEqualTo(Set.of("a", "b"));
    assertThat(token.<Object>getClaim("email")).isEqualTo("jane@example.com");
    assertThat(token.<Object>getClaim("email_verified")).isEqualTo(true);
    assertThat(token.<Object>getClaim("tenant")).isEqualTo("acme");
    assertThat(token.<Object>getClaim("level")).isEqualTo(Json.createValue(7));
    assertThat(token.<Object>getClaim("address"))
        .isEqualTo(Json.createObjectBuilder().add("city", "Bonn").build());
    assertThat(token.<Object>getClaim("tags"))
        .isEqualTo(Json.createArrayBuilder().add("x").build());
    assertThat(token.<Object>getClaim("empty")).isEqualTo("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          noName     | @CallerClaim: '' is not a claim's name; there is no raw token either
          rawToken   | @CallerClaim: 'raw_token' is not a claim's name; there is no raw token either
          groups     | @CallerClaim: name groups with @InjectedCaller(groups = …)
          both       | @CallerClaim 'a' has both a value and JSON: keep one
          notJson    | @CallerClaim 'a' is not JSON: {
          twoValues  | @CallerClaim 'a' is not JSON: 1 2
          nothing    | @CallerClaim 'a' can't be null: leave it out
          badTime    | @CallerClaim 'exp' is a whole number of seconds
          textTime   | @CallerClaim 'exp' is a whole number of seconds
          badAud     | @CallerClaim 'aud' is a text or an array of texts
          badEmail   | @CallerClaim 'email' is a text, a whole number or a boolean
          """)
  void refuses_what_is_not_a_claim(String method, String message) {
    assertThatThrownBy(() -> token(method))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(message);
  }

  private static SliceToken token(String name) {
    Method method =
        Stream.of(Callers.class.getDeclaredMethods())
            .filter(each -> each.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return SliceToken.of(method.getAnnotation(InjectedCaller.class));
  }

  interface Callers {
    @InjectedCaller(
        claims = {
          @CallerClaim(name = "iat", json = "1000"),
          @CallerClaim(name = "aud", json = "[\"a\",\"b\"]"),
          @CallerClaim(name = "email", json = "\"jane@example.com\""),
          @CallerClaim(name = "email_verified", json = "true"),
          @CallerClaim(name = "tenant", value = "acme"),
          @CallerClaim(name = "level", json = "7"),
          @CallerClaim(name = "address", json = "{\"city\":\"Bonn\"}"),
          @CallerClaim(name = "tags", json = "[\"x\"]"),
          @CallerClaim(name = "empty")
        })
    void typed();

    @InjectedCaller(claims = @CallerClaim(name = ""))
    void noName();

    @InjectedCaller(claims = @CallerClaim(name = "raw_token", value = "x"))
    void rawToken();

    @InjectedCaller(claims = @CallerClaim(name = "groups", value = "x"))
    void groups();

    @InjectedCaller(claims = @CallerClaim(name = "a", value = "x", json = "1"))
    void both();

    @InjectedCaller(claims = @CallerClaim(name = "a", json = "{"))
    void notJson();

    @InjectedCaller(claims = @CallerClaim(name = "a", json = "1 2"))
    void twoValues();

    @InjectedCaller(claims = @CallerClaim(name = "a", json = "null"))
    void nothing();

    @InjectedCaller(claims = @CallerClaim(name = "exp", json = "\"soon\""))
    void badTime();

    @InjectedCaller(claims = @CallerClaim(name = "exp", value = "soon"))
    void textTime();

    @InjectedCaller(claims = @CallerClaim(name = "aud", json = "[1]"))
    void badAud();

    @InjectedCaller(claims = @CallerClaim(name = "email", json = "[]"))
    void badEmail();
  }
}
