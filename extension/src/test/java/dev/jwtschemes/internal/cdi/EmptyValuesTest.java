package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class EmptyValuesTest {
  private static final String LOCATION = "jwt-schemes.staff.verify.publickey.location";
  private static final String ISSUER = "jwt-schemes.staff.verify.issuer";
  private static final String OTHER = "jwt-schemes.staff.realm";
  private static final Map<String, String> APPLICATIONS =
      Map.of(LOCATION, "keys.json", ISSUER, "https://own.example", "%dev." + OTHER, "1");

  @Test
  void empty_value_hides_those_of_lower_sources() {
    Config config = operator(Map.of(LOCATION, ""));
    assertThat(config.getOptionalValue(LOCATION, String.class)).isEmpty();
    assertThat(config.getOptionalValue(ISSUER, String.class)).contains("https://own.example");
    assertThatThrownBy(() -> config.getValue(LOCATION, String.class))
        .isInstanceOf(NoSuchElementException.class);
    assertThat(config.getValue(ISSUER, String.class)).isEqualTo("https://own.example");
  }

  @Test
  void empty_value_can_be_told_from_an_absent_one() {
    Config config = operator(Map.of(LOCATION, ""));
    ConfigValue empty = config.getConfigValue(LOCATION);
    assertThat(empty.getRawValue()).isEmpty();
    assertThat(empty.getValue()).isNull();
    assertThat(config.getConfigValue("jwt-schemes.absent").getRawValue()).isNull();
    assertThat(config.getConfigValue(ISSUER).getValue()).isEqualTo("https://own.example");
  }

  @Test
  void empty_value_of_a_lower_source_hides_nothing() {
    Config config = corrected(Map.of(LOCATION, "operators.json"), Map.of(LOCATION, ""));
    assertThat(config.getOptionalValue(LOCATION, String.class)).contains("operators.json");
  }

  @Test
  void empty_value_hides_that_of_a_profile_in_a_lower_source() {
    Config config = operator(Map.of("mp.config.profile", "dev", OTHER, ""));
    assertThat(config.getOptionalValue(OTHER, String.class)).isEmpty();
  }

  @Test
  void value_of_a_profile_goes_before_an_empty_one_of_the_same_source() {
    Config config =
        operator(Map.of("mp.config.profile", "dev", LOCATION, "", "%dev." + LOCATION, "dev.json"));
    assertThat(config.getOptionalValue(LOCATION, String.class)).contains("dev.json");
  }

  @Test
  void configuration_without_empty_values_stays_as_it_is() {
    Config config = passingOverEmpty(Map.of(), APPLICATIONS);
    assertThat(EmptyValues.corrected(config)).isSameAs(config);
  }

  @Test
  void configuration_whose_empty_values_are_not_ours_stays_as_it_is() {
    Config config = passingOverEmpty(Map.of("pager", ""), APPLICATIONS);
    assertThat(EmptyValues.corrected(config)).isSameAs(config);
  }

  @Test
  void empty_variable_of_the_environment_counts() {
    Config config = passingOverEmpty(Map.of("JWT_SCHEMES_STAFF_REALM", ""), APPLICATIONS);
    assertThat(EmptyValues.corrected(config)).isNotSameAs(config);
  }

  @Test
  void configuration_of_others_stays_as_it_is() {
    Config config = passingOverEmpty(Map.of(LOCATION, ""), APPLICATIONS);
    assertThat(EmptyValues.over(config)).isSameAs(config);
  }

  @Test
  void rest_is_that_of_the_server() {
    Config config = operator(Map.of(LOCATION, ""));
    assertThat(config.getPropertyNames()).contains(LOCATION, ISSUER);
    assertThat(config.getConfigSources()).extracting(ConfigSource::getOrdinal).startsWith(400, 100);
    assertThat(config.getConverter(String.class)).isPresent();
  }

  private static Config operator(Map<String, String> values) {
    return corrected(values, APPLICATIONS);
  }

  private static Config corrected(Map<String, String> high, Map<String, String> low) {
    return EmptyValues.corrected(passingOverEmpty(high, low));
  }

  /** As Payara does: an empty value counts as if the source didn't have it. */
  private static Config passingOverEmpty(Map<String, String> high, Map<String, String> low) {
    Config sources =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withSources(
                new PropertiesConfigSource(low, "low", 100),
                new PropertiesConfigSource(high, "high", 400))
            .build();
    return (Config)
        Proxy.newProxyInstance(
            EmptyValuesTest.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, args) ->
                method.getName().startsWith("getOptionalValue")
                        || method.getName().equals("getValue")
                        || method.getName().equals("getConfigValue")
                    ? found(withoutEmpty(high, low), method, args)
                    : method.invoke(sources, args));
  }

  private static Object found(Config config, Method method, Object[] args)
      throws ReflectiveOperationException {
    return Optional.ofNullable(method.invoke(config, args)).orElseThrow();
  }

  private static Config withoutEmpty(Map<String, String> high, Map<String, String> low) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(
            new PropertiesConfigSource(full(low), "low", 100),
            new PropertiesConfigSource(full(high), "high", 400))
        .build();
  }

  private static Map<String, String> full(Map<String, String> values) {
    return values.entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
