package dev.jwtschemes.tck.identity;

import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.config.Configurations;
import dev.jwtschemes.tck.identity.app.LoginConfigApplication;
import dev.jwtschemes.tck.identity.app.PlainApplication;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.WarFile;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

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
      war.add("WEB-INF/classes/META-INF/microprofile-config.properties", configuration(issuers));
      war.addFrom(archive(), "WEB-INF/classes/", this::isPacked);
      try (var descriptor = IdentityWar.class.getResourceAsStream("/app/web.xml")) {
        if (descriptor == null) {
          throw new IllegalStateException("No web.xml");
        }
        war.add("WEB-INF/web.xml", descriptor.readAllBytes());
      }
      for (Path library : libraries()) {
        war.addLibrary(library);
      }
    }
    return file;
  }

  private boolean isPacked(String name) {
    return name.startsWith(APP)
        && (!name.endsWith("Application.class")
            || name.equals(application.getName().replace('.', '/') + ".class"));
  }

  private static String configuration(Issuers issuers) throws IOException {
    var properties = new Properties();
    properties.putAll(Configurations.of(Deployment.SAMPLE, issuers));
    var text = new StringWriter();
    properties.store(text, null);
    return text.toString();
  }

  private static List<Path> libraries() throws IOException {
    try (Stream<Path> files = Files.list(Directories.named("war.lib"))) {
      return files.sorted().toList();
    }
  }

  private static Path archive() {
    try {
      return Path.of(
          PlainApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
