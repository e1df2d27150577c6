package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.cdi.DryDeployment;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The report about classes that are not deployed.
 *
 * @param content as {@link DryDeployment} returns it
 */
record DryReport(Map<String, Object> content) {
  /** What only a running server knows. */
  private static final Map<String, String> OF_SERVERS =
      Map.of(
          "JWTS-112", "keys are not fetched",
          "JWTS-211", "which bean an injection point belongs to is CDI's to say",
          "JWTS-303", "the server's own MP-JWT",
          "JWTS-304", "the server's JSON",
          "JWTS-310", "the server's JAX-RS");

  static DryReport of(List<Class<?>> beans, Map<String, String> configuration) {
    try {
      return new DryReport(
          DryDeployment.report(
              beans,
              List.of(),
              new SmallRyeConfigBuilder()
                  .withSources(new PropertiesConfigSource(configuration, "test", 100))
                  .build(),
              Optional.empty(),
              false,
              Set.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The findings are those of the deployment, but for what can't be known without one. */
  void requireFindings(String... deployed) {
    if (!Boolean.TRUE.equals(content.get("setup"))) {
      assertThat(lines().flatMap(DryReport::places))
          .as("findings without deploying")
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(deployed)
                  .filter(line -> !OF_SERVERS.containsKey(line.split(" ", 2)[0]))
                  .flatMap(DryReport::places)
                  .toList());
    }
  }

  private Stream<String> lines() {
    return ((Collection<?>) content.getOrDefault("findings", List.of()))
        .stream().map(each -> String.valueOf(((Map<?, ?>) each).get("line")));
  }

  /** The log has one line for all places of a problem. */
  private static Stream<String> places(String line) {
    int space = line.indexOf(' ');
    int colon = line.indexOf(": ");
    return Stream.of(line.substring(space + 1, colon).split(", "))
        .map(place -> line.substring(0, space + 1) + place + line.substring(colon));
  }
}
