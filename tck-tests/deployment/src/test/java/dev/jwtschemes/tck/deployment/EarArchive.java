package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.servers.WarFile;
import dev.jwtschemes.testkit.TestIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An EAR of web applications that each have the library in their own WEB-INF/lib, and of one EJB
 * module.
 *
 * @param name of its file
 * @param applications the context roots of its WARs
 */
record EarArchive(String name, List<String> applications) {
  /** The web applications that have more schemes than {@code partner}. */
  private static final List<String> WITH_STAFF = List.of("alone", "one", "left", "keyed");

  /** The EAR has its web.xml, which asks for a login; the one in the WAR doesn't. */
  static final String REPLACED = "replaced";

  /** Those that have a login of their own in the same archive, outside the WAR. */
  static final List<String> WITH_LOGIN_OUTSIDE = List.of("corplib", "corpejb", "deflib", "defejb");

  /** Without the library, beside one that has it. */
  private static final String WITHOUT_LIBRARY = "corpwar";

  /** Those that keep a login of their own, or want none. */
  private static final List<String> WITH_LOGIN =
      List.of("corplib", "corpejb", "deflib", "defejb", "formed", "off", "beside", REPLACED);

  /** Its profile has a configuration file that can't be read. */
  static final String MALFORMED = "malformed";

  private static final List<String> ONLY_THERE =
      List.of("/StaffOrders.class", "/UnscopedOrders.class");

  private static final String APP = "dev/jwtschemes/tck/deployment/app/ear/";
  private static final String DESK = APP + "desk/";
  private static final String CORP = APP + "corp/";
  private static final String DEFINED = APP + "defined/";
  private static final String WEB_XML =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <security-constraint>
          <web-resource-collection>
            <web-resource-name>guarded</web-resource-name>
            <url-pattern>/api/guarded</url-pattern>
          </web-resource-collection>
          <auth-constraint><role-name>clerk</role-name></auth-constraint>
        </security-constraint>
        <security-role><role-name>clerk</role-name></security-role>
      </web-app>
      """;

  private static final String FORM =
      """
        <login-config>
          <auth-method>FORM</auth-method>
          <form-login-config>
            <form-login-page>/login.html</form-login-page>
            <form-error-page>/login.html</form-error-page>
          </form-login-config>
        </login-config>
        <security-role>\
      """;

  private static final String WITH_FORM = WEB_XML.replace("  <security-role>", FORM);

  /** Write the EAR into an existing directory. */
  Path ear(Issuers issuers, Path directory) throws IOException {
    Path modules = Files.createDirectory(directory.resolve(name + "-modules"));
    var xml = new StringBuilder();
    Path file = directory.resolve(name + ".ear");
    try (WarFile ear = new WarFile(file)) {
      for (String application : applications) {
        Path war = war(application, issuers, modules);
        ear.add(war.getFileName().toString(), Files.readAllBytes(war));
        xml.append(
            "  <module><web><web-uri>%1$s.war</web-uri><context-root>/%1$s</context-root></web>%2$s</module>\n"
                .formatted(
                    application,
                    application.equals(REPLACED) ? "<alt-dd>dd/replaced.xml</alt-dd>" : ""));
      }
      if (applications.contains(REPLACED)) {
        ear.add("dd/replaced.xml", WITH_FORM);
      }
      Path desk = modules.resolve("desk.jar");
      try (WarFile jar = new WarFile(desk)) {
        jar.addClasses(
            EmptyApplication.class,
            "",
            entry -> entry.startsWith(DESK) || (name.endsWith("ejb") && isLogin(entry)));
      }
      ear.add("desk.jar", Files.readAllBytes(desk));
      if (name.endsWith("lib")) {
        Path login = modules.resolve("login.jar");
        try (WarFile jar = new WarFile(login)) {
          jar.addClasses(EmptyApplication.class, "", this::isLogin);
        }
        ear.add("lib/login.jar", Files.readAllBytes(login));
      }
      ear.add(
          "META-INF/application.xml",
          "<application xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"10\">\n"
              + xml
              + "  <module><ejb>desk.jar</ejb></module>\n"
              + "</application>\n");
    }
    return file;
  }

  private boolean isLogin(String entry) {
    return entry.startsWith(name.startsWith("def") ? DEFINED : CORP);
  }

  /** Write a web application into an existing directory: with the EJB, but for those in EARs. */
  static Path alone(String application, Issuers issuers, Path directory) throws IOException {
    Path file = directory.resolve(application + ".war");
    try (WarFile war = new WarFile(file)) {
      fill(war, application, issuers);
      war.addClasses(EmptyApplication.class, "WEB-INF/classes/", entry -> entry.startsWith(DESK));
    }
    return file;
  }

  private static Path war(String application, Issuers issuers, Path directory) throws IOException {
    Path file = directory.resolve(application + ".war");
    try (WarFile war = new WarFile(file)) {
      if (application.equals(WITHOUT_LIBRARY)) {
        fillWithout(war);
      } else {
        fill(war, application, issuers);
      }
    }
    return file;
  }

  private static void fillWithout(WarFile war) throws IOException {
    war.addClasses(
        EmptyApplication.class,
        "WEB-INF/classes/",
        entry ->
            entry.endsWith("/ClerkPage.class")
                || entry.endsWith("/EarApplication.class")
                || entry.startsWith(CORP));
    war.addLibraries(WarFile.LIBRARIES, jar -> jar.startsWith("microprofile"));
    war.addBeansXml("annotated");
    war.add("WEB-INF/web.xml", WEB_XML);
  }

  private static void fill(WarFile war, String application, Issuers issuers) throws IOException {
    boolean staff = WITH_STAFF.contains(application);
    boolean bare = List.of("formed", "off", "deflib", "defejb", REPLACED).contains(application);
    war.addClasses(
        EmptyApplication.class,
        "WEB-INF/classes/",
        entry ->
            entry.startsWith(APP)
                && !entry.startsWith(DESK)
                && !entry.startsWith(CORP)
                && !entry.startsWith(DEFINED)
                && !entry.endsWith(bare ? "/EarApplication.class" : "/BareApplication.class")
                && (staff || ONLY_THERE.stream().noneMatch(entry::endsWith)));
    Map<String, String> properties = new TreeMap<>();
    properties.put("jwt-schemes.validation", "fail");
    properties.put("jwt-schemes.default", "partner");
    if (staff) {
      addScheme(properties, "staff", issuers.staff(), "staff-app");
      addScheme(properties, "partner", issuers.partner(), "partner-app");
      addScheme(properties, "third", issuers.curve(), "third-app");
    } else {
      boolean login = WITH_LOGIN.contains(application);
      addScheme(
          properties,
          "partner",
          login ? issuers.partner() : issuers.shared(),
          login ? "partner-app" : "two-app");
    }
    if (application.equals("off")) {
      properties.put("jwt-schemes.container-identity", "off");
    }
    if (application.equals(MALFORMED)) {
      properties.put("mp.config.profile", "prod");
      war.add(WarFile.CONFIGURATION.replace(".properties", "-prod.properties"), "key=\\u00zz\n");
    }
    war.addConfiguration(properties);
    war.addBeansXml("annotated");
    war.add("WEB-INF/web.xml", application.equals("formed") ? WITH_FORM : WEB_XML);
    war.addLibraries(WarFile.LIBRARIES);
  }

  private static void addScheme(
      Map<String, String> properties, String name, TestIssuer issuer, String audience) {
    String prefix = "jwt-schemes." + name + ".verify.";
    properties.put(prefix + "issuer", issuer.issuer());
    properties.put(prefix + "publickey.location", issuer.jwksUrl());
    properties.put(prefix + "audiences", audience);
  }

  /** Two web applications with the library in one EAR. */
  static final EarArchive PAIR = new EarArchive("pair", List.of("one", "two"));

  static EarArchive replaced() {
    return new EarArchive(REPLACED, List.of(REPLACED));
  }

  /**
   * Write everything that the suite begins with.
   *
   * @param pair whether {@code one} and {@code two} are in one EAR
   * @param replaced whether there is one whose web.xml is the EAR's
   */
  static List<Path> all(boolean pair, boolean replaced, Issuers issuers, Path directory)
      throws IOException {
    var archives = new ArrayList<Path>();
    if (replaced) {
      archives.add(replaced().ear(issuers, directory));
    }
    archives.add(new EarArchive("single", List.of("alone")).ear(issuers, directory));
    if (pair) {
      archives.add(PAIR.ear(issuers, directory));
    } else {
      archives.add(new EarArchive("first", List.of("one")).ear(issuers, directory));
      archives.add(new EarArchive("second", List.of("two")).ear(issuers, directory));
    }
    if (pair) {
      archives.add(
          new EarArchive("logins", List.of("keyed", "formed", "off")).ear(issuers, directory));
    }
    archives.add(
        new EarArchive("besides", List.of("beside", WITHOUT_LIBRARY)).ear(issuers, directory));
    for (String login : WITH_LOGIN_OUTSIDE) {
      archives.add(new EarArchive(login, List.of(login)).ear(issuers, directory));
    }
    archives.add(alone("left", issuers, directory));
    archives.add(alone("right", issuers, directory));
    return archives;
  }
}
