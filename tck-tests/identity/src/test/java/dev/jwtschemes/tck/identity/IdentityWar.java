package dev.jwtschemes.tck.identity;

import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.config.Configurations;
import dev.jwtschemes.tck.identity.app.LoginConfigApplication;
import dev.jwtschemes.tck.identity.app.PlainApplication;
import dev.jwtschemes.tck.servers.WarFile;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.nio.file.Path;

/** The ways in which the application is packed: by the one class that JAX-RS begins with. */
enum IdentityWar {
  /** Without {@code @LoginConfig}. */
  PLAIN("plain", PlainApplication.class),
  /** With {@code @LoginConfig(authMethod = "MP-JWT")}. */
  LOGIN_CONFIG("login-config", LoginConfigApplication.class);

  private static final String APP = "dev/jwtschemes/tck/identity/app/";

  private final String contextRoot;
  private final Class<? extends Application> application;

  IdentityWar(String contextRoot, Class<? extends Application> application) {
    this.contextRoot = contextRoot;
    this.application = application;
  }

  String contextRoot() {
    return contextRoot;
  }

  /** Write it into an existing directory, configured for these issuers. */
  Path write(Issuers issuers, Path directory) throws IOException {
    Path file = directory.resolve(contextRoot + ".war");
    try (WarFile war = new WarFile(file)) {
      war.addConfiguration(Configurations.of(Deployment.SAMPLE, issuers));
      war.addClasses(PlainApplication.class, this::isPacked);
      try (var descriptor = IdentityWar.class.getResourceAsStream("/app/web.xml")) {
        if (descriptor == null) {
          throw new IllegalStateException("No web.xml");
        }
        war.add("WEB-INF/web.xml", descriptor.readAllBytes());
      }
      war.addLibraries(WarFile.LIBRARIES);
    }
    return file;
  }

  private boolean isPacked(String name) {
    return name.startsWith(APP)
        && (!name.endsWith("Application.class")
            || name.equals(application.getName().replace('.', '/') + ".class"));
  }
}
