package dev.jwtschemes.benchmarks.http;

import dev.jwtschemes.benchmarks.http.app.Api;
import dev.jwtschemes.benchmarks.http.app.LoginApi;
import dev.jwtschemes.tck.servers.WarFile;
import dev.jwtschemes.testkit.TestIssuer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The same application as four WARs. */
final class Wars {
  private static final String FOLDER = "dev/jwtschemes/benchmarks/http/app/";

  private static final String WEB_XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <context-param>
          <param-name>resteasy.role.based.security</param-name>
          <param-value>true</param-value>
        </context-param>
      </web-app>
      """;

  private Wars() {}

  /** Without any login, and so without what it would protect. */
  static Path plain(Path directory) throws IOException {
    Path file = directory.resolve("plain.war");
    try (WarFile war = new WarFile(file)) {
      war.addClasses(Api.class, name -> isOf(name, List.of("Api", "Open")));
      war.addBeansXml("annotated");
    }
    return file;
  }

  /** With this library. */
  static Path ours(Path directory, String name, boolean login, TestIssuer issuer)
      throws IOException {
    Path file = directory.resolve(name + ".war");
    try (WarFile war = new WarFile(file)) {
      war.addClasses(
          Api.class, each -> isOf(each, List.of(login ? "LoginApi" : "Api", "Open", "Secret")));
      war.addBeansXml("annotated");
      war.addLibraries(WarFile.LIBRARIES);
      war.addConfiguration(
          Map.of(
              "jwt-schemes.own.verify.issuer", issuer.issuer(),
              "jwt-schemes.own.verify.audiences", "orders",
              "jwt-schemes.own.verify.publickey", issuer.publicKeyPem()));
    }
    return file;
  }

  /** With the server's own MP-JWT. */
  static Path own(Path directory, TestIssuer issuer) throws IOException {
    Path file = directory.resolve("own.war");
    try (WarFile war = new WarFile(file)) {
      war.addClasses(LoginApi.class, each -> isOf(each, List.of("LoginApi", "Open", "Secret")));
      war.addBeansXml("annotated");
      war.add("WEB-INF/web.xml", WEB_XML);
      war.addConfiguration(
          Map.of(
              "mp.jwt.verify.issuer", issuer.issuer(),
              "mp.jwt.verify.audiences", "orders",
              "mp.jwt.verify.publickey", issuer.publicKeyPem()));
    }
    return file;
  }

  private static boolean isOf(String name, List<String> classes) {
    return classes.stream().anyMatch(each -> name.equals(FOLDER + each + ".class"));
  }
}
