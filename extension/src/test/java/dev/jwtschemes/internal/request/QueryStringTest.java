package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "access_token=a.b-c_d",
        "x=1&access_token=a.b-c_d&y",
        "&&access_token=a.b-c_d",
        "access%5Ftoken=a%2Eb-c_d",
        "access_token=a.b-c_d&access_token=other"
      })
  void finds_the_first_value(String query) {
    assertThat(QueryString.first(query, "access_token")).hasValue("a.b-c_d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "&", "=a", "Access_token=a", "x=access_token=a", "access_token=%zz", "%zz=a"})
  void finds_nothing_else(String query) {
    assertThat(QueryString.first(query, "access_token")).isEmpty();
  }

  @Test
  void value_may_be_empty_or_hold_an_equals_sign() {
    assertThat(QueryString.first("a", "a")).hasValue("");
    assertThat(QueryString.first("a=", "a")).hasValue("");
    assertThat(QueryString.first("a=b=c", "a")).hasValue("b=c");
  }
}
