package dev.jwtschemes.internal.deployment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.web.WebXml.Login;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebXmlFileTest {
  private static final String BASIC =
      "<web-app><login-config><auth-method>BASIC</auth-method></login-config></web-app>";
  private static final Optional<Login> LOGIN = Optional.of(new Login("BASIC", ""));

  private static final String EAR =
      """
      <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
        <module>
          <web><web-uri>%s</web-uri><context-root>/a</context-root></web>
          <alt-dd>%s</alt-dd>
        </module>
      </application>
      """;

  @TempDir Path folder;
  private URL library;

  @BeforeEach
  void unpack() throws IOException {
    Path lib = Files.createDirectories(folder.resolve("my app.war/WEB-INF/lib"));
    library = lib.resolve("jwt-schemes.jar").toUri().toURL();
  }

  @Test
  void finds_the_file_beside_the_library() throws IOException {
    write("my app.war/WEB-INF/web.xml", BASIC);
    assertThat(WebXmlFile.find(library, null).map(WebXml::login)).contains(LOGIN);
  }

  @Test
  void application_without_the_file_has_none() {
    assertThat(WebXmlFile.find(library, null)).contains(WebXml.NONE);
  }

  @Test
  void library_elsewhere_knows_nothing() throws IOException {
    URL elsewhere = folder.resolve("lib/jwt-schemes.jar").toUri().toURL();
    assertThat(WebXmlFile.find(elsewhere, null)).isEmpty();
  }

  @Test
  void file_that_cannot_be_parsed_is_unknown() throws IOException {
    write("my app.war/WEB-INF/web.xml", "<web-app>");
    assertThat(WebXmlFile.find(library, null)).isEmpty();
  }

  @Test
  void finds_the_file_in_a_packed_archive_on_the_class_path() throws IOException {
    try (var loader = new URLClassLoader(new URL[] {zip("packed.war", BASIC)}, null)) {
      assertThat(WebXmlFile.find(library, loader).map(WebXml::login)).contains(LOGIN);
    }
  }

  @Test
  void the_file_beside_the_library_comes_first() throws IOException {
    write("my app.war/WEB-INF/web.xml", "<web-app/>");
    try (var loader = new URLClassLoader(new URL[] {zip("packed.war", BASIC)}, null)) {
      assertThat(WebXmlFile.find(library, loader)).contains(WebXml.NONE);
    }
  }

  @Test
  void two_on_the_class_path_are_unknown() throws IOException {
    URL[] both = {zip("one.war", BASIC), zip("two.war", BASIC)};
    try (var loader = new URLClassLoader(both, null)) {
      assertThat(WebXmlFile.find(library, loader)).isEmpty();
    }
  }

  @Test
  void one_inside_of_another_library_is_not_the_applications() throws IOException {
    URL other = zip("my app.war/WEB-INF/lib/other.jar", BASIC);
    try (var loader = new URLClassLoader(new URL[] {other}, null)) {
      assertThat(WebXmlFile.find(library, loader)).contains(WebXml.NONE);
    }
  }

  @Test
  void file_of_the_ear_replaces_the_wars() throws IOException {
    write("META-INF/application.xml", EAR.formatted("my app.war", "dd/own.xml"));
    write("my app.war/WEB-INF/web.xml", "<web-app/>");
    write("dd/own.xml", BASIC);
    assertThat(WebXmlFile.find(library, null).map(WebXml::login)).contains(LOGIN);
  }

  @Test
  void the_wars_is_not_read_where_the_ear_replaces_it() throws IOException {
    write("META-INF/application.xml", EAR.formatted("my app.war", "/dd/own.xml"));
    write("my app.war/WEB-INF/web.xml", BASIC);
    write("dd/own.xml", "<web-app/>");
    assertThat(WebXmlFile.find(library, null)).contains(WebXml.NONE);
  }

  @Test
  void payara_names_the_folder_of_the_war_otherwise() throws IOException {
    write("META-INF/application.xml", EAR.formatted("my-app.war", "own.xml"));
    write("own.xml", BASIC);
    Path lib = Files.createDirectories(folder.resolve("my-app_war/WEB-INF/lib"));
    URL there = lib.resolve("jwt-schemes.jar").toUri().toURL();
    assertThat(WebXmlFile.find(there, null).map(WebXml::login)).contains(LOGIN);
  }

  @Test
  void war_may_be_in_a_folder_of_the_ear() throws IOException {
    write("META-INF/application.xml", EAR.formatted("web/deep/a.war", "own.xml"));
    write("own.xml", BASIC);
    Path lib = Files.createDirectories(folder.resolve("web/deep/a.war/WEB-INF/lib"));
    URL there = lib.resolve("jwt-schemes.jar").toUri().toURL();
    assertThat(WebXmlFile.find(there, null).map(WebXml::login)).contains(LOGIN);
  }

  @Test
  void file_of_the_ear_that_is_missing_or_broken_may_ask_for_a_login() throws IOException {
    write("META-INF/application.xml", EAR.formatted("my app.war", "own.xml"));
    assertThat(WebXmlFile.find(library, null)).contains(WebXml.UNKNOWN);
    write("own.xml", "<web-app>");
    assertThat(WebXmlFile.find(library, null)).contains(WebXml.UNKNOWN);
  }

  @Test
  void ear_that_does_not_name_the_war_may_ask_for_a_login() throws IOException {
    write("META-INF/application.xml", EAR.formatted("other.war", "own.xml"));
    assertThat(WebXmlFile.find(library, null)).contains(WebXml.UNKNOWN);
  }

  @Test
  void ear_that_is_broken_may_ask_for_a_login() throws IOException {
    write("META-INF/application.xml", "<application>");
    assertThat(WebXmlFile.find(library, null)).contains(WebXml.UNKNOWN);
  }

  @Test
  void unknown_file_is_a_login_of_the_servers() {
    assertThat(WebXml.UNKNOWN.login()).matches(login -> login.orElseThrow().isServers());
  }

  @Test
  void ear_without_alternatives_leaves_the_wars() throws IOException {
    write(
        "META-INF/application.xml",
        "<application><module><web><web-uri>renamed.war</web-uri></web></module></application>");
    write("my app.war/WEB-INF/web.xml", BASIC);
    assertThat(WebXmlFile.find(library, null).map(WebXml::login)).contains(LOGIN);
  }

  @Test
  void alternative_of_another_module_leaves_the_wars() throws IOException {
    write(
        "META-INF/application.xml",
        "<application><module><web><web-uri>my app.war</web-uri></web></module>"
            + "<module><ejb>desk.jar</ejb><alt-dd>desk.xml</alt-dd></module>"
            + "<module><web><web-uri>b.war</web-uri></web><alt-dd>b.xml</alt-dd></module></application>");
    write("my app.war/WEB-INF/web.xml", BASIC);
    assertThat(WebXmlFile.find(library, null).map(WebXml::login)).contains(LOGIN);
  }

  @Test
  void a_war_that_is_not_unpacked_has_its_own() throws IOException {
    URL war = zip("packed.war", BASIC);
    assertThat(
            WebXmlFile.find(new URL("jar:" + war + "!/WEB-INF/lib/jwt-schemes.jar"), null)
                .map(WebXml::login))
        .contains(LOGIN);
  }

  @Test
  void the_ear_around_a_war_that_is_not_unpacked_may_replace_it() throws IOException {
    URL war = zip("my app.war.zip", BASIC);
    write("META-INF/application.xml", "<application/");
    assertThat(WebXmlFile.find(new URL("jar:" + war + "!/WEB-INF/lib/jwt-schemes.jar"), null))
        .contains(WebXml.UNKNOWN);
  }

  @Test
  void outside_of_a_web_application_nothing_is_known() {
    assertThat(WebXmlFile.find()).isEmpty();
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
  }

  private URL zip(String name, String webXml) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
      zip.write(webXml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return file.toUri().toURL();
  }
}
