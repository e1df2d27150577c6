package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.adapter.rest.ResourceScan;
import dev.jwtschemes.internal.deployment.report.Report;
import dev.jwtschemes.internal.deployment.report.ServiceState;
import dev.jwtschemes.internal.deployment.usage.OwnLogins;
import dev.jwtschemes.internal.deployment.usage.Usages;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.scheme.Settings.Validation;
import dev.jwtschemes.internal.text.Text;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Applications that CDI doesn't see, on servers that complete the start before the servlet
 * container shows them; findings stop the deployment.
 */
class LateApplicationTest {
  private static final String NAMELESS =
      "JWTS-204 dev.jwtschemes.internal.deployment.LateApplicationTest$Nameless#get: A protected resource names no scheme and there is no default; it answers 500 (registered: [partner, staff]). Set jwt-schemes.default, or add @JwtScheme to the resource.";
  private static final List<Usages.Naming> STAFF_APPLICATION =
      List.of(new Usages.Naming("a.StaffApplication", Set.of("staff")));

  /** Gets its scheme from its Application. */
  @Path("nameless")
  public static class Nameless {
    @GET
    @RolesAllowed("clerk")
    public String get() {
      return "";
    }
  }

  private final Usages usages = new Usages();
  private final ServiceState service = new ServiceState();
  private final Usages.Resource nameless = ResourceScan.usages(Nameless.class).get(0);
  private DeploymentValidator validator = validator();
  private Report start = new Report(List.of(), Validation.FAIL);

  @BeforeEach
  void start() {
    usages.applications().await();
    usages.add(nameless);
    validator = validator();
    assertThat(
            validator
                .atDeployment(new Surroundings(List.of(), List.of(), List.of(), true, true), false)
                .isFatal())
        .isFalse();
    start = validator.whenComplete(Set.of());
    assertThat(start.isFatal()).isFalse();
  }

  @Test
  void schemes_of_an_application_that_is_shown_after_the_start_count() {
    assertThat(validator.arrivals().shown(STAFF_APPLICATION, List.of()).isFatal()).isFalse();
    validator.arrivals().reachedThrough(nameless.where(), Set.of("staff"));
    assertThat(refused()).isEmpty();
  }

  @Test
  void scheme_that_only_such_an_application_names_is_in_use() {
    List<Usages.Naming> both =
        List.of(
            new Usages.Naming("a.StaffApplication", Set.of("staff")),
            new Usages.Naming("a.PartnerApplication", Set.of("partner")));
    assertThat(validator.arrivals().shown(both, List.of()).isEmpty()).isTrue();
    assertThat(start.isEmpty()).isTrue();
  }

  @Test
  void resource_without_a_scheme_is_reported_when_no_application_names_one() {
    assertThat(validator.arrivals().shown(List.of(), List.of()).text().toString())
        .contains(NAMELESS);
    assertThat(refused()).hasValue("deployment report: JWTS-204");
  }

  @Test
  void resources_that_are_shown_with_applications_are_judged_with_them() {
    Usages.Resource other = new Usages.Resource("a.B#get", "a.B", nameless.rule(), false, Set.of());
    assertThat(validator.arrivals().shown(STAFF_APPLICATION, List.of(other)).isFatal()).isFalse();
  }

  @Test
  void resource_of_an_application_that_names_none_is_reported_beside_one_that_does() {
    validator.arrivals().shown(STAFF_APPLICATION, List.of());
    validator.arrivals().reachedThrough(nameless.where(), Set.of());
    assertThat(refused()).hasValue("deployment report: JWTS-204");
  }

  @Test
  void applications_that_are_never_shown_are_waited_for_until_the_first_request() {
    assertThat(refused()).isEmpty();
    validator.arrivals().requested();
    assertThat(refused()).hasValue("deployment report: JWTS-204");
  }

  private Optional<String> refused() {
    service.serve();
    return service.closed().map(Text::toString);
  }

  private DeploymentValidator validator() {
    Map<String, String> keys = new HashMap<>(Map.of("jwt-schemes.validation", "fail"));
    for (String name : List.of("staff", "partner")) {
      keys.put("jwt-schemes." + name + ".verify.issuer", "https://" + name + ".example");
      keys.put("jwt-schemes." + name + ".verify.audiences", name + "-service");
      keys.put("jwt-schemes." + name + ".verify.publickey", TestKeys.publicPem());
    }
    var config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(keys, "test", 100))
            .build();
    ConfigReader.Result read = new ConfigReader(config, Map.of(), Optional.empty()).read();
    var registry = new LiveRegistry(Clock.systemUTC());
    registry.start(read.definitions(), read.defaultScheme());
    return new DeploymentValidator(
        registry, read, Optional.empty(), usages, OwnLogins.NONE, service);
  }
}
