package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.config.Configurations;
import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.WarFile;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An application as it is packed.
 *
 * @param name the context root
 * @param classes what is in it
 * @param discovery the mode in its beans.xml; without, it has none
 * @param settings configuration besides the two schemes
 */
record AppArchive(
    String name, Set<Class<?>> classes, Optional<String> discovery, Map<String, String> settings) {
  private static final String BEANS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="%s">
      </beans>
      """;

  /** Write the WAR into an existing directory. */
  Path war(Issuers issuers, Path directory) throws IOException {
    Path file = directory.resolve(name + ".war");
    try (WarFile war = new WarFile(file)) {
      fill(war, issuers);
      for (Path library : libraries()) {
        war.addLibrary(library);
      }
    }
    return file;
  }

  /** Write an EAR that has the libraries in its own lib, beside the WAR. */
  Path ear(Issuers issuers, Path directory) throws IOException {
    Path inner = directory.resolve(name + "-inner.war");
    try (WarFile war = new WarFile(inner)) {
      fill(war, issuers);
    }
    Path file = directory.resolve(name + ".ear");
    try (WarFile ear = new WarFile(file)) {
      ear.add(name + ".war", Files.readAllBytes(inner));
      for (Path library : libraries()) {
        ear.add("lib/" + library.getFileName(), Files.readAllBytes(library));
      }
    }
    return file;
  }

  private void fill(WarFile war, Issuers issuers) throws IOException {
    Set<String> names =
        classes.stream()
            .map(type -> type.getName().replace('.', '/') + ".class")
            .collect(Collectors.toSet());
    war.addFrom(archive(), "WEB-INF/classes/", names::contains);
    war.add("WEB-INF/classes/META-INF/microprofile-config.properties", configuration(issuers));
    if (discovery.isPresent()) {
      war.add("WEB-INF/beans.xml", BEANS.formatted(discovery.get()));
    }
  }

  private String configuration(Issuers issuers) throws IOException {
    var properties = new Properties();
    properties.putAll(Configurations.of(Deployment.SAMPLE, issuers));
    properties.putAll(settings);
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
          EmptyApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
