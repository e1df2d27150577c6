package dev.jwtschemes.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00,
        0x07,
        0x09,
        0x0A,
        0x0D,
        0x1B,
        0x1F,
        0x7F, // C0, DEL
        0x80,
        0x85,
        0x9B,
        0x9F, // C1
        0x2028,
        0x2029, // separators
        0x061C,
        0x200E,
        0x200F,
        0x202A,
        0x202B,
        0x202C,
        0x202D,
        0x202E, // bidi
        0x2066,
        0x2067,
        0x2068,
        0x2069, // bidi isolates
        0x00AD,
        0x200B,
        0x200D,
        0x2060,
        0xFEFF,
        0xFFF9,
        0xE0001,
        0xE0041, // other format
        0xD800,
        0xDBFF,
        0xDC00,
        0xDFFF, // lone surrogates
        0xE000,
        0xFFFE,
        0xFFFF,
        0x10FFFF // private use, not characters
      })
  void replaces_what_could_forge_or_disguise_text(int codePoint) {
    String value = "a" + Character.toString(codePoint) + "b";
    assertThat(Text.EMPTY.quote(value)).hasToString("'a?b'");
    assertThat(Text.EMPTY.quote(List.of(value))).hasToString("['a?b']");
    assertThat(Text.EMPTY.name(value)).hasToString("a?b");
    assertThat(Text.EMPTY.names(List.of(value))).hasToString("[a?b]");
    assertThat(Text.EMPTY.said(value)).hasToString("a?b");
    assertThat(Text.EMPTY.value(value)).hasToString("'a?b'");
    assertThat(Text.EMPTY.key(value)).hasToString("a?b");
  }

  @Test
  void leaves_other_text_as_it_is() {
    String plain = "Łódź, 東京, \uD83D\uDE00 and e\u0301: it's \"fine\" \\ %s {0}";
    assertThat(Text.EMPTY.said(plain)).hasToString(plain);
  }

  @Test
  void keeps_a_value_inside_its_quotes() {
    assertThat(Text.EMPTY.quote("a', scheme 'b")).hasToString("'a?, scheme ?b'");
  }

  @Test
  void cuts_a_value_at_200_characters() {
    assertThat(Text.EMPTY.quote("x".repeat(200))).hasToString("'" + "x".repeat(200) + "'");
    assertThat(Text.EMPTY.quote("x".repeat(201))).hasToString("'" + "x".repeat(200) + "...'");
  }

  @Test
  void cuts_no_surrogate_pair_into_halves() {
    String value = "x".repeat(199) + "\uD83D\uDE00y";
    assertThat(Text.EMPTY.quote(value)).hasToString("'" + "x".repeat(199) + "...'");
  }

  @Test
  void cuts_a_sentence_at_a_thousand_characters() {
    assertThat(Text.EMPTY.said("x".repeat(10_000))).hasToString("x".repeat(1_000) + "...");
  }

  @Test
  void cuts_a_list_at_ten_values() {
    List<String> eleven = IntStream.range(0, 11).mapToObj(String::valueOf).toList();
    assertThat(Text.EMPTY.names(eleven)).hasToString("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ...]");
    assertThat(Text.EMPTY.names(eleven.subList(0, 10)))
        .hasToString("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]");
  }

  @Test
  void bounds_a_list_of_long_values() {
    List<String> values = Collections.nCopies(1_000, "x".repeat(10_000));
    assertThat(Text.EMPTY.quote(values).toString()).hasSizeLessThan(1_300).endsWith("', ...]");
  }

  /** The message of a parser's exception, for instance, which an observer lets through. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no JWT: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2ln', sorry | no JWT: '(not shown)', sorry",
        "eyJhbGciOiJub25lIn0 and eyJhbGciOiJub25lIn0.e30. | (not shown) and (not shown)",
        "For input string: eyJhbGciOiJub25l | For input string: (not shown)",
        "eyJhbGciOiJ | eyJhbGciOiJ",
        "heyJhbGciOiJub25lIn0 | heyJhbGciOiJub25lIn0"
      })
  void a_sentence_shows_no_token(String sentence, String shown) {
    assertThat(Text.EMPTY.said(sentence)).hasToString(shown);
  }

  /** What an observer says may repeat what a client sent: quadratic work would take minutes. */
  @ParameterizedTest
  @ValueSource(strings = {"x:// ", "a ", "eyJ "})
  @Timeout(30)
  void sentence_is_read_once_however_long_it_is(String part) {
    String sentence = "x://" + part.repeat(200_000);
    assertThat(Text.EMPTY.said(sentence).toString())
        .isEqualTo(sentence.substring(0, Text.MAX_SENTENCE) + "...");
  }
}
