package dev.jwtschemes.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jwtschemes.benchmarks.http.app.EmbeddedApi;
import dev.jwtschemes.benchmarks.http.app.Open;
import dev.jwtschemes.benchmarks.http.app.Secret;
import dev.jwtschemes.benchmarks.http.app.SmallRyeApi;
import dev.jwtschemes.tck.process.EmbeddedServer;
import dev.jwtschemes.tck.process.ServerProcess;
import dev.jwtschemes.testkit.TestIssuer;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The same application embedded, each with what it needs on its class path and nothing else. */
enum EmbeddedApplication {
  /** Without any login. */
  PLAIN(EmbeddedApi.class) {
    @Override
    boolean needs(String entry) {
      return !isOurs(entry) && !isSmallRye(entry);
    }

    @Override
    Map<String, String> configuration(TestIssuer issuer) {
      return Map.of();
    }
  },

  /** With this library. */
  OURS(EmbeddedApi.class) {
    @Override
    boolean needs(String entry) {
      return !isSmallRye(entry);
    }

    @Override
    Map<String, String> configuration(TestIssuer issuer) {
      return Map.of(
          "jwt-schemes.own.verify.issuer", issuer.issuer(),
          "jwt-schemes.own.verify.audiences", "orders",
          "jwt-schemes.own.verify.publickey", issuer.publicKeyPem());
    }
  },

  /** With the filters of smallrye-jwt. */
  SMALLRYE(SmallRyeApi.class) {
    @Override
    boolean needs(String entry) {
      return !isOurs(entry);
    }

    @Override
    Map<String, String> configuration(TestIssuer issuer) {
      return Map.of(
          "mp.jwt.verify.issuer", issuer.issuer(),
          "mp.jwt.verify.audiences", "orders",
          "mp.jwt.verify.publickey", issuer.publicKeyPem());
    }
  };

  private static final String BEANS =
      """
      <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated" />
      """;

  private static final String EXTENSION =
      "META-INF/services/jakarta.enterprise.inject.spi.Extension";

  private final Class<? extends Application> application;

  EmbeddedApplication(Class<? extends Application> application) {
    this.application = application;
  }

  abstract boolean needs(String entry);

  abstract Map<String, String> configuration(TestIssuer issuer);

  /** Start it in a process of its own, with its classes and its log in this directory. */
  ServerProcess start(TestIssuer issuer, Path work, List<String> options) throws IOException {
    Path classes = work.resolve(name());
    for (Class<?> each : List.of(application, Open.class, Secret.class)) {
      copy(each, classes);
    }
    write(classes, "META-INF/beans.xml", BEANS);
    var properties = new Properties();
    properties.putAll(configuration(issuer));
    var text = new StringWriter();
    properties.store(text, null);
    write(classes, "META-INF/microprofile-config.properties", text.toString());
    if (this == SMALLRYE) { // its jar doesn't name it
      write(classes, EXTENSION, "io.smallrye.jwt.auth.cdi.SmallRyeJWTAuthCDIExtension");
    }
    List<String> command = new ArrayList<>(List.of(ServerProcess.java().toString()));
    command.addAll(options);
    command.addAll(
        EmbeddedServer.arguments(
            application,
            classes,
            entry -> isOfServer(entry.toString()) && needs(entry.toString())));
    return ServerProcess.start(new ProcessBuilder(command), work.resolve(name() + ".log"));
  }

  /** Not the classes of this module, which hold the other application; and no telemetry. */
  private static boolean isOfServer(String entry) {
    return !entry.contains("benchmarks/target") && !entry.contains("opentelemetry");
  }

  private static boolean isOurs(String entry) {
    return entry.contains("jwt-schemes-0") || entry.contains("extension/target");
  }

  private static boolean isSmallRye(String entry) {
    return entry.contains("smallrye-jwt");
  }

  private static void copy(Class<?> type, Path classes) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream("/" + name)) {
      Path file = classes.resolve(name);
      Files.createDirectories(file.getParent());
      Files.copy(in, file);
    }
  }

  private static void write(Path classes, String name, String text) throws IOException {
    Path file = classes.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(UTF_8));
  }
}
