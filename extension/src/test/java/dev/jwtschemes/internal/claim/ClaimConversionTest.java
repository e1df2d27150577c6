package dev.jwtschemes.internal.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimConversionTest {

  @Test
  void nothing_stays_nothing() {
    assertThat(ClaimConversion.to(String.class, "c", null)).isNull();
  }

  @Test
  void text_of_any_value() {
    assertThat(ClaimConversion.to(String.class, "c", "tea")).isEqualTo("tea");
    assertThat(ClaimConversion.to(String.class, "c", Json.createValue("tea"))).isEqualTo("tea");
    assertThat(ClaimConversion.to(String.class, "c", 42L)).isEqualTo("42");
    assertThat(ClaimConversion.to(String.class, "c", true)).isEqualTo("true");
  }

  @Test
  void numbers_of_numbers() {
    assertThat(ClaimConversion.to(Long.class, "c", 42)).isEqualTo(42L);
    assertThat(ClaimConversion.to(long.class, "c", Json.createValue(42))).isEqualTo(42L);
    assertThat(ClaimConversion.to(Integer.class, "c", 42L)).isEqualTo(42);
    assertThat(ClaimConversion.to(int.class, "c", 42L)).isEqualTo(42);
    assertThat(ClaimConversion.to(Double.class, "c", 1.5)).isEqualTo(1.5);
    assertThat(ClaimConversion.to(double.class, "c", Json.createValue(new BigDecimal("1.5"))))
        .isEqualTo(1.5);
  }

  @Test
  void booleans_of_booleans() {
    assertThat(ClaimConversion.to(Boolean.class, "c", false)).isEqualTo(false);
    assertThat(ClaimConversion.to(boolean.class, "c", JsonValue.TRUE)).isEqualTo(true);
    assertThat(ClaimConversion.to(Boolean.class, "c", JsonValue.FALSE)).isEqualTo(false);
  }

  @Test
  void sets_of_lists_sets_and_single_texts() {
    JsonArray list = Json.createArrayBuilder().add("a").add("b").build();
    assertThat(ClaimConversion.to(Set.class, "c", list)).isEqualTo(Set.of("a", "b"));
    assertThat(ClaimConversion.to(Set.class, "c", List.of("a", "b"))).isEqualTo(Set.of("a", "b"));
    assertThat(ClaimConversion.to(Set.class, "c", Set.of("a"))).isEqualTo(Set.of("a"));
    assertThat(ClaimConversion.to(Set.class, "c", "a")).isEqualTo(Set.of("a"));
  }

  @Test
  void json_of_plain_values() {
    assertThat(ClaimConversion.to(JsonString.class, "c", "tea")).hasToString("\"tea\"");
    assertThat(ClaimConversion.to(JsonNumber.class, "c", 42L)).hasToString("42");
    assertThat(ClaimConversion.to(JsonNumber.class, "c", 1.5)).hasToString("1.5");
    assertThat(ClaimConversion.to(JsonNumber.class, "c", new BigDecimal("1E30")))
        .hasToString("1E+30");
    assertThat(ClaimConversion.to(JsonValue.class, "c", true)).isEqualTo(JsonValue.TRUE);
    assertThat(ClaimConversion.to(JsonArray.class, "c", List.of("a", 1))).hasToString("[\"a\",1]");
  }

  @ParameterizedTest
  @ValueSource(classes = {Long.class, Boolean.class, JsonNumber.class, JsonArray.class, List.class})
  void text_fits_no_other_type(Class<?> type) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClaimConversion.to(type, "level", "high"))
        .withMessage("The claim 'level' can't be injected as " + type.getName());
  }

  @Test
  void message_holds_no_value() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClaimConversion.to(Set.class, "level", 42))
        .withMessage("The claim 'level' can't be injected as java.util.Set");
  }
}
