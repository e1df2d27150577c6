package dev.jwtschemes.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.registry.DefinitionRules;
import dev.jwtschemes.internal.registry.Registered;
import dev.jwtschemes.internal.scheme.ConfigReader;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigFuzzTest {

  @MethodSource("seeds")
  @FuzzTest
  void reads_schemes_or_says_what_is_wrong(
      @NotNull Map<@NotNull String, @NotNull String> properties,
      @NotNull Map<@NotNull String, @NotNull String> environment) {
    Config config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors() // expressions, among others
            .withSources(new PropertiesConfigSource(properties, "file", 100))
            .withSources(new EnvConfigSource(environment, 300))
            .build();
    ConfigReader.Result result = new ConfigReader(config, environment, Optional.empty()).read();
    List<String> names = result.definitions().stream().map(SchemeDefinition::name).toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(SchemeDefinition::isName);
    assertThat(names).noneMatch(result.unreadable()::contains);
    if (!result.unreadable().isEmpty()) {
      assertThat(result.findings()).isNotEmpty();
    }
    // The keys themselves are another target's; reading any path would only slow this one down.
    List<Finding> judged = DefinitionRules.check(Registered.schemes(result.definitions()));
    assertThat(judged)
        .allSatisfy(finding -> assertThat(finding.line().toString()).startsWith("JWTS-"));
  }

  static Stream<Arguments> seeds() {
    return Stream.of(
        seed(
            Map.of(
                "jwt-schemes.staff.verify.issuer", "https://a.example, https://b.example",
                "jwt-schemes.staff.verify.audiences", "orders\\,old,stock",
                "jwt-schemes.staff.verify.publickey.algorithm", "ES256,PS256",
                "jwt-schemes.staff.verify.token.age", "3600",
                "jwt-schemes.staff.verify.clock.skew", "-5",
                "jwt-schemes.staff.groups.path", "a/\"b/c\"/d",
                "jwt-schemes.staff.groups.separator", ";",
                "jwt-schemes.staff.required.claims", "tenant,region")),
        seed(
            Map.of(
                "jwt-schemes.a.proxy.host", "h",
                "jwt-schemes.a.proxy.port", "99999999999",
                "jwt-schemes.a.proxy.user", "u",
                "jwt-schemes.a.fetch.timeout", "9223372036854775807",
                "jwt-schemes.a.authority", "http://[",
                "jwt-schemes.a.verify.publickey.location", "http://x y",
                "jwt-schemes.a.tls.trust-store.location", "x.p12",
                "jwt-schemes.a.token.header", "Cookie")),
        seed(
            Map.of(
                "jwt-schemes.default", "*",
                "jwt-schemes.names", "a,,B, c",
                "jwt-schemes.validation", "off",
                "jwt-schemes.unannotated", "maybe",
                "jwt-schemes.", "x",
                "jwt-schemes..", "x",
                "jwt-schemes.a.", "x",
                "jwt-schemes.a.realm", "${other}")),
        seed(Map.of("jwt-schemes.a.realm", "${jwt-schemes.a.realm}")),
        seed(Map.of("mp.jwt.verify.publickey", "k", "jwt-schemes.mp-jwt.realm", "\u0000\"")),
        arguments(
            Map.of("jwt-schemes.staff.authority", "https://a.example"),
            Map.of("JWT_SCHEMES_STAFF_AUTHORITY", "x", "JWT_SCHEMES_NAMES", "staff")));
  }

  private static Arguments seed(Map<String, String> properties) {
    return arguments(properties, Map.of());
  }
}
