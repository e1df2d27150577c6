package dev.jwtschemes.internal.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  @Test
  void reads_a_number_of_40_characters_and_no_longer_one() throws Exception {
    assertThat(read("{\"a\":" + "7".repeat(40) + "}").values())
        .isEqualTo(Map.of("a", new BigInteger("7".repeat(40))));
    assertRefused(
        "{\"a\":" + "7".repeat(41) + "}", "a number of its JSON is longer than 40 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":0.77777777777777777777777777777777777777777}",
        "{\"a\":[{\"b\":-77777777777777777777777777777777777777777}]}",
        "{\"a\":1e77777777777777777777777777777777777777777}"
      })
  void refuses_long_numbers_of_any_form_at_any_depth(String json) {
    assertRefused(json, "a number of its JSON is longer than 40 characters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "-0|0",
        "9223372036854775807|9223372036854775807",
        "-9223372036854775808|-9223372036854775808"
      })
  void reads_whole_numbers_as_long(String json, long value) throws Exception {
    assertThat(read("{\"a\":" + json + "}").values()).isEqualTo(Map.of("a", value));
  }

  @Test
  void reads_larger_whole_numbers_as_they_are() throws Exception {
    assertThat(read("{\"a\":9223372036854775808}").values())
        .isEqualTo(Map.of("a", new BigInteger("9223372036854775808")));
  }

  @ParameterizedTest
  @CsvSource({"1.0,1.0", "-1.5e3,-1500.0", "1E-2,0.01", "-0.0,-0.0", "1e400,Infinity"})
  void reads_other_numbers_as_double(String json, double value) throws Exception {
    assertThat(read("{\"a\":" + json + "}").values()).isEqualTo(Map.of("a", value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"01", "1.", ".1", "+1", "-", "1e", "1e+", "0x1", "NaN", "Infinity", "--1"})
  void refuses_what_is_not_a_number_in_json(String number) {
    assertRefused("{\"a\":" + number + "}", "it is not JSON");
  }

  @Test
  void reads_whole_numbers_of_every_digit() throws Exception {
    assertThat(read("{\"a\":1234567890,\"b\":9}").values())
        .isEqualTo(Map.of("a", 1234567890L, "b", 9L));
  }

  /** No exact decimal has such an exponent. */
  @Test
  void reads_numbers_of_any_exponent() throws Exception {
    assertThat(read("{\"a\":0e99999999999,\"b\":1e99999999999,\"c\":1e-99999999999}").values())
        .isEqualTo(Map.of("a", 0.0, "b", Double.POSITIVE_INFINITY, "c", 0.0));
  }

  @Test
  void reads_every_kind_of_value() throws Exception {
    assertThat(
            read(" { \"a\" : [ null , true , false , { } , [ ] ] ,\r\n\t\"b\":{\"c\":\"d\"} } ")
                .values())
        .isEqualTo(
            Map.of(
                "a", Arrays.asList(null, true, false, Map.of(), List.of()), "b", Map.of("c", "d")));
  }

  @Test
  void reads_escapes() throws Exception {
    assertThat(read("{\"\\u0061\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u20AC\\ud83d\\ude00x\"}").values())
        .isEqualTo(Map.of("a", "\"\\/\b\f\n\r\t\u20ac\ud83d\ude00x"));
  }

  @Test
  void reads_hexadecimal_digits_in_either_case() throws Exception {
    assertThat(read("{\"a\":\"\\u09afAF\\u09AFaf\"}").text("a")).hasValue("\u09afAF\u09afaf");
  }

  /** The neighbours of the digits and letters. */
  @ParameterizedTest
  @ValueSource(strings = {"/", ":", "@", "G", "`", "g"})
  void refuses_digits_that_are_not_hexadecimal(String digit) {
    assertRefused("{\"a\":\"\\u000" + digit + "\"}", "it is not JSON");
  }

  @Test
  void refuses_control_characters_in_strings_up_to_the_last() throws Exception {
    assertRefused("{\"a\":\"\u001f\"}", "it is not JSON");
    assertThat(read("{\"a\":\" \"}").text("a")).hasValue(" ");
  }

  @Test
  void has_no_member_of_another_name() throws Exception {
    assertThat(read("{\"a\":1}").has("b")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12g4\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"",
        "{\"a\":\"\\",
        "{\"a\":\"\n\"}",
        "{\"a\":tru}",
        "{\"a\":nul",
        "{\"a\" 1}",
        "{\"a\":1,,\"b\":2}",
        "{,}",
        "{\"a\":[1,]}",
        "{\"a\":[,1]}",
        "{\"a\":[1 2]}",
        "{a:1}",
        "{\"a\":1]",
        "{\"a\":[1}",
        "{\"a\":1}/**/",
        "{"
      })
  void refuses_broken_json(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(StrictJson.NotStrict.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[]", "\"a\"", "1", "null", "\ufeff{}"})
  void refuses_what_is_not_an_object(String json) {
    assertRefused(json, "it is not a JSON object");
  }

  @Test
  void reads_1000_members_of_all_objects_together_and_no_more() throws Exception {
    assertThat(read("{\"a\":[" + "{\"b\":0},".repeat(998) + "{\"c\":0}]}").has("a")).isTrue();
    assertRefused(
        "{\"a\":[" + "{\"b\":0},".repeat(999) + "{\"c\":0}]}",
        "its JSON has more than 1000 members");
  }

  @Test
  void names_of_one_hash_code_are_different_names() throws Exception {
    StrictJson.Top top = read("{\"AaAa\":1,\"BBBB\":2,\"AaBB\":3,\"BBAa\":4}");
    assertThat(top.values()).isEqualTo(Map.of("AaAa", 1L, "BBBB", 2L, "AaBB", 3L, "BBAa", 4L));
    assertThat(top.has("AaBB")).isTrue();
  }

  @Test
  void sees_that_an_escaped_name_is_the_same_name() {
    assertRefused("{\"iss\":1,\"i\\u0073s\":2}", "a member of its JSON appears twice");
    assertRefused("{\"a\":[{\"b\":1,\"c\":2,\"b\":3}]}", "a member of its JSON appears twice");
  }

  @Test
  void same_names_in_different_objects_are_fine() throws Exception {
    assertThat(read("{\"a\":{\"a\":{\"a\":1}},\"b\":{\"a\":2}}").has("b")).isTrue();
  }

  @Test
  void the_replacement_character_itself_is_a_letter_like_others() throws Exception {
    assertThat(read("{\"a\":\"\ufffd\"}").text("a")).hasValue("\ufffd");
  }

  @Test
  void a_list_of_something_else_has_no_strings() throws Exception {
    StrictJson.Top top = read("{\"a\":[\"b\",1],\"c\":[[\"d\"]],\"e\":\"f\",\"g\":[\"h\",\"i\"]}");
    assertThat(top.texts("a")).isEmpty();
    assertThat(top.texts("c")).isEmpty();
    assertThat(top.texts("e")).isEmpty();
    assertThat(top.texts("g")).containsExactly("h", "i");
  }

  private static StrictJson.Top read(String json) throws StrictJson.NotStrict {
    return StrictJson.read(json.getBytes(UTF_8));
  }

  private static void assertRefused(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(StrictJson.NotStrict.class)
        .hasMessage(message);
  }
}
