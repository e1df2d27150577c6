package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void reads_a_value_in_quotes() {
    assertThat(CookieHeader.values(List.of("a=1; jwt=\"abc\""), "jwt")).containsExactly("abc");
  }

  /** RFC 6265 section 4.2.1 has no other separator: it is a part of the value before it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "theme=dark,Bearer=evil",
        "theme=dark, Bearer=evil",
        "theme=\"dark\",Bearer=\"evil\"",
        "$Version=1,Bearer=evil",
        "theme=dark&Bearer=evil",
        "theme=dark Bearer=evil",
        "theme=dark\tBearer=evil"
      })
  void separates_cookies_at_semicolons_only(String header) {
    assertThat(CookieHeader.values(List.of(header), "Bearer")).isEmpty();
  }

  @Test
  void keeps_a_comma_in_the_value() {
    assertThat(CookieHeader.values(List.of("jwt=a,b=c; d=e"), "jwt")).containsExactly("a,b=c");
  }

  /** RFC 2109 had them; RFC 6265 section 5.4 knows them as cookies like any other. */
  @Test
  void reads_attributes_of_old_clients_as_cookies_of_that_name() {
    String header = "$Version=1; jwt=abc; $Path=/; $Domain=x; other=1";
    assertThat(CookieHeader.values(List.of(header), "jwt")).containsExactly("abc");
    assertThat(CookieHeader.values(List.of(header), "$Path")).containsExactly("/");
    assertThat(CookieHeader.values(List.of("$jwt=abc"), "jwt")).isEmpty();
  }

  /** A browser splits there, too, so that no cookie it stores can hold one. */
  @Test
  void knows_no_semicolon_within_quotes() {
    assertThat(CookieHeader.values(List.of("a=\"x; jwt=abc; y\""), "jwt")).containsExactly("abc");
    assertThat(CookieHeader.values(List.of("jwt=\"abc;def\""), "jwt")).containsExactly("\"abc");
  }

  /** Otherwise a cookie that a sibling domain may set passes for one that it may not. */
  @ParameterizedTest
  @ValueSource(strings = {"\u000b", "\f", "\u001f", "\u0085", "\u00a0", "\u2000", "\u3000"})
  void does_not_strip_what_only_unicode_calls_a_space(String space) {
    assertThat(CookieHeader.values(List.of(space + "jwt=abc"), "jwt")).isEmpty();
    assertThat(CookieHeader.values(List.of("jwt" + space + "=abc"), "jwt")).isEmpty();
    assertThat(CookieHeader.values(List.of("jwt=abc" + space), "jwt"))
        .containsExactly("abc" + space);
  }

  @Test
  void strips_spaces_and_tabs() {
    assertThat(CookieHeader.values(List.of("a=1;\t jwt \t= abc\t ;b=2"), "jwt"))
        .containsExactly("abc");
    assertThat(CookieHeader.values(List.of(" \t ", "jwt= ", ";;", ""), "jwt")).containsExactly("");
  }

  @Test
  void reads_ten_thousand_cookies() {
    String many = "a=1;".repeat(10_000) + "jwt=abc" + ";=\",".repeat(10_000);
    assertThat(CookieHeader.values(List.of(many), "jwt")).containsExactly("abc");
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

  @Test
  void finds_a_cookie_after_an_empty_pair() {
    assertThat(CookieHeader.values(List.of(";jwt=abc"), "jwt")).containsExactly("abc");
  }
}
