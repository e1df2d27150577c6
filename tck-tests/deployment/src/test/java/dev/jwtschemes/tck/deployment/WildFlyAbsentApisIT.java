package dev.jwtschemes.tck.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.deployment.app.OpenResource;
import dev.jwtschemes.tck.servers.WildFly;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** WildFly, which brings the MP-JWT API only where its own MP-JWT is active. */
class WildFlyAbsentApisIT {
  @Test
  void without_the_mp_jwt_api_the_report_names_it() throws Exception {
    AppArchive archive =
        new AppArchive(
            "bare",
            Set.of(EmptyApplication.class, OpenResource.class),
            Optional.of("annotated"),
            Map.of());
    try (OneServer server =
        OneServer.start(new WildFly(), "wildfly-without-api", (issuers, dir) -> List.of())) {
      assertThat(server.deploy(archive.warWithoutApi(server.issuers(), server.work()))).isFalse();
      server.awaitLog(
          "JWTS-305 the application: An API that this library is made of is missing, and nothing of it works without (org.eclipse.microprofile.jwt.JsonWebToken)");
    }
  }
}
