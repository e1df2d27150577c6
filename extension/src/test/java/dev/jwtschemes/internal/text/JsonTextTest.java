package dev.jwtschemes.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  @Test
  void writes_every_kind_of_value() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("text", "a");
    value.put("clean", Literal.text("b"));
    value.put("number", 401);
    value.put("long", 1L << 40);
    value.put("yes", true);
    value.put("present", Optional.of("c"));
    value.put("absent", Optional.empty());
    value.put("list", Arrays.asList("d", null, List.of()));
    value.put("empty", Map.of());
    assertThat(JsonText.of(value))
        .isEqualTo(
            """
            {"text":"a","clean":"b","number":401,"long":1099511627776,"yes":true,"present":"c",\
            "list":["d",null,[]],"empty":{}}""");
  }

  @Test
  void begins_with_a_member_that_is_there() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("absent", Optional.empty());
    assertThat(JsonText.of(value)).isEqualTo("{}");
    value.put("b", 1);
    assertThat(JsonText.of(value)).isEqualTo("{\"b\":1}");
  }

  @Test
  void escapes_what_ends_a_string_and_what_looks_like_markup() {
    assertThat(JsonText.of("\"\\\n\u0000</script>&\u2028é\ud83d\ude00"))
        .isEqualTo("\"\\\"\\\\\\u000a\\u0000\\u003c/script\\u003e\\u0026\\u2028é\ud83d\ude00\"");
  }

  /** Another library reads it as it was meant. */
  @Test
  void is_read_back_as_it_was() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 0x300; c++) {
      all.append(c);
    }
    JsonObject read =
        Json.createReader(new StringReader(JsonText.of(Map.of("all", all.toString()))))
            .readObject();
    assertThat(read.getString("all")).isEqualTo(all.toString());
  }

  @Test
  void refuses_what_json_has_not() {
    assertThatThrownBy(() -> JsonText.of(List.of(1.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("JSON has no java.lang.Double");
  }
}
