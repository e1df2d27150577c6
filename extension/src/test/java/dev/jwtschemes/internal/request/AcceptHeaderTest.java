package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptHeaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "text/plain",
        "TEXT/PLAIN",
        "text/*",
        "text/html, application/xhtml+xml",
        "text/html;level=1;q=0.5",
        "text/html,application/json;q=0",
        "text/html,application/json;version=1; q=0.000",
        "text/html,application/problem+json;q=0.0,*/*;q=0.8",
        "image/png,text/html",
        ",text/html,"
      })
  void text_is_all_that_is_accepted(String header) {
    assertThat(AcceptHeader.isTextOnly(List.of(header))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "*/*",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "application/json",
        "application/problem+json",
        "application/vnd.acme+json, text/plain",
        "text/plain;q=0.9, application/*;q=0.1",
        "text/plain, application/json;q=0.001",
        "application/xml",
        "image/png",
        "text/html;q=0",
        "text/html;q=0, text/plain;q=0.0",
        "text/csv",
        "text/html, application/json;q=zero",
        "nonsense;;;=,text"
      })
  void json_is_accepted_or_nothing_that_there_is(String header) {
    assertThat(AcceptHeader.isTextOnly(List.of(header))).isFalse();
  }

  @Test
  void no_header_accepts_everything() {
    assertThat(AcceptHeader.isTextOnly(List.of())).isFalse();
  }

  @Test
  void all_lines_of_the_header_count() {
    assertThat(AcceptHeader.isTextOnly(List.of("text/html", "text/plain"))).isTrue();
    assertThat(AcceptHeader.isTextOnly(List.of("text/html", "application/json"))).isFalse();
  }
}
