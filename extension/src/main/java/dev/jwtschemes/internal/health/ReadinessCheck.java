package dev.jwtschemes.internal.health;

import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.text.Text;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * The check {@code jwt-schemes}. Data: {@code schemes}, how many there are; and of each scheme the
 * state of its keys, and their age in seconds as {@code <scheme>.age}. Thread-safe.
 */
final class ReadinessCheck implements HealthCheck {
  static final String NAME = "jwt-schemes";

  private final SchemesReadiness readiness;
  private final Settings.Health mode;

  ReadinessCheck(SchemesReadiness readiness, Settings.Health mode) {
    this.readiness = readiness;
    this.mode = mode;
  }

  @Override
  public HealthCheckResponse call() {
    boolean isAsked = mode == Settings.Health.READY;
    SchemesReadiness.Seen seen = isAsked ? readiness.lookAndPrefetch() : readiness.look();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named(NAME)
            .status(!isAsked || seen.isReady())
            .withData("schemes", seen.count());
    for (SchemesReadiness.Scheme scheme : seen.shown()) {
      String name = Text.EMPTY.name(scheme.name()).toString();
      response.withData(name, scheme.keys().state().id());
      scheme.keys().age().ifPresent(age -> response.withData(name + ".age", age.toSeconds()));
    }
    return response.build();
  }
}
