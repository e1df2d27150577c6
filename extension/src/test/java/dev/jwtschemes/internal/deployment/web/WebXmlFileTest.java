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
  void outside_of_a_web_application_nothing_is_known() {
    assertThat(WebXmlFile.find()).isEmpty();
  }

  private void write(String name, String text) throws IOException {
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
