package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.config.Configurations;
import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.servers.WarFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An application that must be served: one of the package {@code legal}, or with a login.
 *
 * @param name the context root
 * @param entries the class files in it, or folders of them, below those of the applications
 * @param webXml what its web.xml holds
 * @param settings configuration besides the two schemes; empty: it isn't configured at all
 */
record NeighbourArchive(
    String name, List<String> entries, String webXml, Optional<Map<String, String>> settings) {
  /** The application without this library. */
  static final String WITHOUT = "basic-without";

  private static final String FOLDER = "dev/jwtschemes/tck/deployment/app/";
  private static final Map<String, String> FAIL = Map.of("jwt-schemes.validation", "fail");
  private static final String SECURED =
      """
        <security-constraint>
          <web-resource-collection>
            <web-resource-name>secure</web-resource-name>
            <url-pattern>/secure/*</url-pattern>
            <url-pattern>/api/rest/guarded/*</url-pattern>
            <url-pattern>/ruled/rules/guarded/*</url-pattern>
            <url-pattern>/partners/*</url-pattern>
          </web-resource-collection>
          <auth-constraint><role-name>user</role-name></auth-constraint>
        </security-constraint>
        <security-role><role-name>user</role-name></security-role>
      """;
  private static final String BASIC =
      """
        <login-config>
          <auth-method>BASIC</auth-method>
          <realm-name>pages</realm-name>
        </login-config>
      """;
  private static final String FORM =
      """
        <login-config>
          <auth-method>FORM</auth-method>
          <form-login-config>
            <form-login-page>/login.html</form-login-page>
            <form-error-page>/error.html</form-error-page>
          </form-login-config>
        </login-config>
      """;
  private static final String ORDERED =
      "  <absolute-ordering><name>other</name><others/></absolute-ordering>\n";
  private static final String LEFT_OUT = "  <absolute-ordering/>\n";
  private static final String ROLES =
      """
      <!DOCTYPE glassfish-web-app PUBLIC "-//GlassFish.org//DTD GlassFish Application Server 3.1 Servlet 3.0//EN" "http://glassfish.org/dtds/glassfish-web-app_3_0-1.dtd">
      <glassfish-web-app>
        <security-role-mapping><role-name>user</role-name><group-name>user</group-name></security-role-mapping>
      </glassfish-web-app>
      """;

  /** All of them. */
  static List<NeighbourArchive> all() {
    return Stream.of(legal(), logins(), List.of(wrong())).flatMap(List::stream).toList();
  }

  /** Everything that is legal, under {@code validation=fail}: without and with another login. */
  static List<NeighbourArchive> legal() {
    return List.of(
        new NeighbourArchive("legal", List.of("legal/"), ORDERED, Optional.of(FAIL)),
        new NeighbourArchive(
            "legal-login", List.of("legal/"), ORDERED + SECURED + BASIC, Optional.of(FAIL)),
        new NeighbourArchive(
            "legal-mechanism",
            List.of("legal/", "OwnMechanism.class"),
            ORDERED,
            Optional.of(FAIL)));
  }

  /** What must be reported, and starts. */
  private static NeighbourArchive wrong() {
    return new NeighbourArchive("wrong", List.of("wrong/"), "", Optional.of(Map.of()));
  }

  /** With a login of the server's that nothing of this library may disturb; one is without it. */
  private static List<NeighbourArchive> logins() {
    List<String> open =
        List.of(
            "login/Page.class",
            "login/LoginRest.class",
            "login/LoginPermitted.class",
            "login/LoginRestApplication.class");
    List<String> ruled = plus(open, "login/LoginRules.class", "login/LoginRulesApplication.class");
    List<String> tokens = plus(ruled, "login/partners/");
    Map<String, String> header = Map.of("jwt-schemes.partner.token.header", "X-Partner");
    String without = "login/WithoutServices.class";
    return List.of(
        new NeighbourArchive(WITHOUT, plus(ruled, without), SECURED + BASIC, Optional.empty()),
        new NeighbourArchive(
            "basic-idle", plus(open, without), LEFT_OUT + SECURED + BASIC, Optional.empty()),
        new NeighbourArchive("basic-lost", ruled, SECURED + BASIC, Optional.empty()),
        new NeighbourArchive("basic-schemes", tokens, SECURED + BASIC, Optional.of(header)),
        new NeighbourArchive("form-idle", open, SECURED + FORM, Optional.empty()),
        new NeighbourArchive("form-schemes", tokens, SECURED + FORM, Optional.of(header)));
  }

  private static List<String> plus(List<String> entries, String... more) {
    return Stream.concat(entries.stream(), Stream.of(more)).toList();
  }

  /** Write the WAR into an existing directory. */
  Path war(Issuers issuers, Path directory) throws IOException {
    Path file = directory.resolve(name + ".war");
    try (WarFile war = new WarFile(file)) {
      war.addClasses(EmptyApplication.class, this::isPacked);
      if (settings.isPresent()) {
        Map<String, String> properties = Configurations.of(Deployment.SAMPLE, issuers);
        if (!name.endsWith("-schemes")) {
          properties.remove("jwt-schemes.default");
        }
        properties.putAll(settings.get());
        war.addConfiguration(properties);
      }
      war.addBeansXml("annotated");
      war.add(
          "WEB-INF/web.xml",
          "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">\n"
              + webXml
              + "</web-app>\n");
      war.add("WEB-INF/glassfish-web.xml", ROLES);
      war.add("login.html", "<html><body>login form</body></html>");
      war.add("error.html", "<html><body>wrong password</body></html>");
      if (!name.equals(WITHOUT)) {
        war.addLibraries(WarFile.LIBRARIES);
      }
    }
    return file;
  }

  private boolean isPacked(String entry) {
    return entry.endsWith(".class")
        && entries.stream()
            .map(each -> FOLDER + each)
            .anyMatch(each -> each.endsWith("/") ? entry.startsWith(each) : entry.equals(each));
  }
}
