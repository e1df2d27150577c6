package dev.jwtschemes.internal.request.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CookieHeaderTest {

  @Test
  void finds_the_cookie_among_others() {
    assertThat(CookieHeader.values(List.of("a=1; jwt=abc; b=2"), "jwt")).containsExactly("abc");
  }

  @Test
  void finds_nothing_where_only_a_longer_name_or_none_is() {
    assertThat(CookieHeader.values(List.of("xjwt=a; jwtx=b; =c; jwt; JWT=d"), "jwt")).isEmpty();
    assertThat(CookieHeader.values(List.of("=c"), "")).isEmpty();
  }

  @Test
  void finds_a_name_of_one_letter() {
    assertThat(CookieHeader.values(List.of("t=abc"), "t")).containsExactly("abc");
  }

  @Test
  void keeps_what_follows_the_first_equals_sign() {
    assertThat(CookieHeader.values(List.of("jwt=a=b=="), "jwt")).containsExactly("a=b==");
  }

  @Test
  void reads_a_value_in_quotes_and_the_old_comma() {
    assertThat(CookieHeader.values(List.of("$Version=1, jwt = \"abc\" "), "jwt"))
        .containsExactly("abc");
  }

  @Test
  void leaves_a_single_or_one_sided_quote_alone() {
    assertThat(CookieHeader.values(List.of("jwt=\""), "jwt")).containsExactly("\"");
    assertThat(CookieHeader.values(List.of("jwt=\"abc"), "jwt")).containsExactly("\"abc");
    assertThat(CookieHeader.values(List.of("jwt=abc\""), "jwt")).containsExactly("abc\"");
  }

  @Test
  void reads_an_empty_value() {
    assertThat(CookieHeader.values(List.of("jwt=", "jwt=\"\""), "jwt")).containsExactly("");
  }

  @Test
  void shows_different_values_and_hides_equal_ones() {
    assertThat(CookieHeader.values(List.of("jwt=a; jwt=b", "jwt=a"), "jwt"))
        .containsExactly("a", "b");
  }
}
