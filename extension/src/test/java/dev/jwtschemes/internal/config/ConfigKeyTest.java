package dev.jwtschemes.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.BindingMode;
import dev.jwtschemes.ProbeMode;
import dev.jwtschemes.TokenProfile;
import dev.jwtschemes.internal.scheme.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the documentation says of a key is what holds. */
class ConfigKeyTest {

  @Test
  void words_of_a_choice_are_the_constants_of_its_enum() {
    Map<ConfigKey, Class<? extends Enum<?>>> enums =
        Map.ofEntries(
            Map.entry(ConfigKey.PROBE, ProbeMode.class),
            Map.entry(ConfigKey.PROFILE, TokenProfile.class),
            Map.entry(ConfigKey.BINDING, BindingMode.class),
            Map.entry(ConfigKey.VALIDATION, Settings.Validation.class),
            Map.entry(ConfigKey.UNANNOTATED, Settings.Unannotated.class),
            Map.entry(ConfigKey.CONTAINER_IDENTITY, Settings.Identity.class),
            Map.entry(ConfigKey.PROBLEM_DETAILS, Settings.Details.class),
            Map.entry(ConfigKey.CONSOLE, Settings.Switch.class),
            Map.entry(ConfigKey.HEALTH, Settings.Health.class),
            Map.entry(ConfigKey.TELEMETRY_CALLER, Settings.Switch.class),
            Map.entry(ConfigKey.OPENAPI, Settings.Described.class));
    List<ConfigKey> choices =
        Arrays.stream(ConfigKey.values()).filter(key -> !key.type().choices().isEmpty()).toList();
    assertThat(enums).containsOnlyKeys(choices.toArray(ConfigKey[]::new));
    enums.forEach(
        (key, type) ->
            assertThat(key.type().choices())
                .containsExactlyInAnyOrderElementsOf(
                    Arrays.stream(type.getEnumConstants())
                        .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '+'))
                        .toList()));
  }

  @ParameterizedTest
  @EnumSource(ConfigKey.class)
  void default_is_one_that_configuration_could_give(ConfigKey key) {
    if (key.defaultValue() != null) {
      assertThat(ConfigValues.NONE.read(key, key.byDefault())).isEqualTo(ConfigValues.NONE);
    }
  }

  @Test
  void types_say_their_unit_and_range() {
    assertThat(ConfigKey.CLOCK_SKEW.type().words()).isEqualTo("seconds, 0 to 600");
    assertThat(ConfigKey.TOKEN_AGE.type().words()).isEqualTo("seconds, 1 to 315360000");
    assertThat(ConfigKey.TOKEN_MAX_SIZE.type().words()).isEqualTo("characters, 256 to 65536");
    assertThat(ConfigKey.PROXY_PORT.type().words()).isEqualTo("1 to 65535");
    assertThat(ConfigKey.PROBE.type().words()).isEqualTo("off, warn or fail");
  }

  @Test
  void parts_show_keys_alone() {
    assertThat(ConfigValues.NONE.with(ConfigKey.PROXY_PASSWORD, "geheim"))
        .hasToString("[PROXY_PASSWORD]");
  }
}
