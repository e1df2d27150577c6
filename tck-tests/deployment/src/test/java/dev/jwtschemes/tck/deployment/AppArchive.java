package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.config.Configurations;
import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.WarFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
  /** Write the WAR into an existing directory. */
  Path war(Issuers issuers, Path directory) throws IOException {
    Path file = directory.resolve(name + ".war");
    try (WarFile war = new WarFile(file)) {
      fill(war, issuers);
      war.addLibraries(WarFile.LIBRARIES);
    }
    return file;
  }

  /** Write the WAR without the MP-JWT API. */
  Path warWithoutApi(Issuers issuers, Path directory) throws IOException {
    Path file = directory.resolve(name + ".war");
    try (WarFile war = new WarFile(file)) {
      fill(war, issuers);
      war.addLibraries(WarFile.LIBRARIES, jar -> !jar.startsWith("microprofile-jwt-auth-api"));
    }
    return file;
  }

  /** Write the WAR with another file in its {@code WEB-INF}. */
  Path war(Issuers issuers, Path directory, String other, String content) throws IOException {
    Path file = directory.resolve(name + ".war");
    try (WarFile war = new WarFile(file)) {
      fill(war, issuers);
      war.add("WEB-INF/" + other, content);
      war.addLibraries(WarFile.LIBRARIES);
    }
    return file;
  }

  /** Write the WAR with the console beside the library. */
  Path warWithConsole(Issuers issuers, Path directory) throws IOException {
    Path file = directory.resolve(name + ".war");
    try (WarFile war = new WarFile(file)) {
      fill(war, issuers);
      war.addLibraries(WarFile.LIBRARIES);
      Path jar = Directories.named("console.jar");
      war.add(WarFile.LIBRARIES + jar.getFileName(), Files.readAllBytes(jar));
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
      ear.addLibraries("lib/");
    }
    return file;
  }

  private void fill(WarFile war, Issuers issuers) throws IOException {
    Set<String> names =
        classes.stream()
            .map(type -> type.getName().replace('.', '/') + ".class")
            .collect(Collectors.toSet());
    war.addClasses(EmptyApplication.class, names::contains);
    Map<String, String> properties = new HashMap<>(Configurations.of(Deployment.SAMPLE, issuers));
    properties.putAll(settings);
    war.addConfiguration(properties);
    if (discovery.isPresent()) {
      war.addBeansXml(discovery.get());
    }
  }
}
