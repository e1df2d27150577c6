package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.config.Configurations;
import dev.jwtschemes.tck.deployment.app.gate.GoodApplication;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.WarFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An application of the package {@code gate}.
 *
 * @param name the context root
 * @param leftOut simple names of the classes that it has not
 * @param webXml what its web.xml holds; empty: it has none
 * @param settings configuration besides the two schemes, of which {@code staff} is the default
 */
record GateArchive(String name, Set<String> leftOut, String webXml, Map<String, String> settings) {
  /** The key by which an archive has the console, too. */
  static final String CONSOLE = "jwt-schemes.console";

  private static final String FOLDER = "dev/jwtschemes/tck/deployment/app/gate/";
  private static final String CONSTRAINT =
      """
        <security-constraint>
          <web-resource-collection>
            <web-resource-name>all</web-resource-name>
            <url-pattern>/good/*</url-pattern>
          </web-resource-collection>
          <auth-constraint><role-name>clerk</role-name></auth-constraint>
        </security-constraint>
        <security-role><role-name>clerk</role-name></security-role>
      """;

  /** With several Applications, one of them without our filter. */
  static GateArchive gates() {
    return new GateArchive("gates", Set.of("OffApplication", "BrokenSetup"), "", Map.of());
  }

  /** With a security constraint in front of JAX-RS. */
  static GateArchive constrained() {
    return new GateArchive(
        "constrained",
        Set.of("OffApplication", "DarkApplication", "BrokenSetup"),
        CONSTRAINT,
        Map.of());
  }

  /**
   * With bodies of refusals, under this name; the keys of the scheme {@code partner} are
   * unreachable.
   *
   * @param more configuration
   */
  static GateArchive problems(String details, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("jwt-schemes.problem-details", details);
    settings.put("jwt-schemes.partner.verify.publickey.location", "http://127.0.0.1:9/keys");
    return new GateArchive(
        details, Set.of("OffApplication", "BrokenSetup"), "", Map.copyOf(settings));
  }

  /** What must not be served, with a part of the line in the log. */
  static Map<GateArchive, String> closed() {
    return Map.of(
        new GateArchive(
            "services-off",
            Set.of("GoodApplication", "TreeApplication", "DarkApplication", "BrokenSetup"),
            "",
            Map.of()),
        "JWTS-311 dev.jwtschemes.tck.deployment.app.gate.OffApplication",
        new GateArchive(
            "absolute-ordering",
            Set.of("OffApplication", "DarkApplication", "BrokenSetup"),
            "  <absolute-ordering/>\n",
            Map.of()),
        "JWTS-312 web.xml",
        new GateArchive("broken-setup", Set.of("OffApplication", "DarkApplication"), "", Map.of()),
        "JWTS-101 scheme 'third'",
        new GateArchive(
            "late-finding",
            Set.of("OffApplication", "DarkApplication", "BrokenSetup"),
            "",
            Map.of("jwt-schemes.validation", "fail", "jwt-schemes.defualt", "staff")),
        "JWTS-122 jwt-schemes.defualt");
  }

  /** Requests that reach every kind of door. */
  static List<String> doors() {
    return List.of("/good/orders", "/good/secret", "/clerks", "/named");
  }

  /** Write the WAR into an existing directory. */
  Path war(Issuers issuers, Path directory) throws IOException {
    Path file = directory.resolve(name + ".war");
    try (WarFile war = new WarFile(file)) {
      war.addClasses(GoodApplication.class, this::isPacked);
      Map<String, String> properties = new HashMap<>(Configurations.of(Deployment.SAMPLE, issuers));
      properties.putAll(settings);
      war.addConfiguration(properties);
      war.addBeansXml("annotated");
      if (!webXml.isEmpty()) {
        war.add(
            "WEB-INF/web.xml",
            "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">\n"
                + webXml
                + "</web-app>\n");
      }
      war.addLibraries(WarFile.LIBRARIES);
      if (settings.containsKey(CONSOLE)) {
        Path jar = Directories.named("console.jar");
        war.add(WarFile.LIBRARIES + jar.getFileName(), Files.readAllBytes(jar));
      }
    }
    return file;
  }

  private boolean isPacked(String entry) {
    return entry.startsWith(FOLDER)
        && leftOut.stream().noneMatch(left -> entry.equals(FOLDER + left + ".class"));
  }
}
