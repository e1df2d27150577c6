package dev.jwtschemes.internal.deployment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.internal.deployment.web.WebXml.Login;
import dev.jwtschemes.internal.deployment.web.WebXml.Ordering;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebXmlTest {
  @Test
  void reads_login_and_ordering_of_a_jakarta_descriptor() throws IOException {
    assertThat(
            read(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <absolute-ordering><name>one</name><others/><name> two </name></absolute-ordering>
                  <security-constraint>
                    <web-resource-collection><url-pattern>/x</url-pattern></web-resource-collection>
                  </security-constraint>
                  <login-config>
                    <auth-method> FORM </auth-method>
                    <realm-name>old</realm-name>
                    <form-login-config><form-login-page>/l</form-login-page></form-login-config>
                  </login-config>
                </web-app>
                """))
        .isEqualTo(
            new WebXml(
                Optional.of(new Login("FORM", "old")),
                Optional.of(new Ordering(List.of("one", "two"), true))));
  }

  @Test
  void reads_old_descriptors_with_document_type_without_loading_it() throws IOException {
    assertThat(
            read("""
                    <!DOCTYPE web-app PUBLIC "-//Sun Microsystems, Inc.//DTD Web Application 2.3//EN" "http://127.0.0.1:1/web-app_2_3.dtd">
                    <web-app><login-config><auth-method>BASIC</auth-method></login-config></web-app>
                    """)
                .login())
        .contains(new Login("BASIC", ""));
  }

  @Test
  void other_prefixes_and_comments_change_nothing() throws IOException {
    assertThat(
            read("""
                    <j:web-app xmlns:j="http://xmlns.jcp.org/xml/ns/javaee"><!-- a -->
                      <j:login-config><j:auth-method>BA<!-- b -->SIC</j:auth-method></j:login-config>
                    </j:web-app>
                    """)
                .login())
        .contains(new Login("BASIC", ""));
  }

  @Test
  void empty_ordering_names_no_library() throws IOException {
    assertThat(read("<web-app><absolute-ordering/></web-app>").ordering())
        .contains(new Ordering(List.of(), false));
  }

  @Test
  void elements_elsewhere_are_not_the_descriptors_own() throws IOException {
    assertThat(
            read(
                "<web-app><x><login-config/><absolute-ordering/><security-constraint/></x></web-app>"))
        .isEqualTo(WebXml.NONE);
  }

  @Test
  void external_entities_are_not_loaded(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "BASIC");
    assertThatThrownBy(
            () ->
                read(
                    "<!DOCTYPE web-app [<!ENTITY e SYSTEM \"%s\">]><web-app><login-config><auth-method>&e;</auth-method></login-config></web-app>"
                        .formatted(secret.toUri())))
        .isInstanceOf(IOException.class);
  }

  @Test
  void entities_are_not_expanded() {
    assertThatThrownBy(
            () -> read("<!DOCTYPE web-app [<!ENTITY e \"BASIC\">]><web-app><x>&e;</x></web-app>"))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<web-app>", "not xml", "<application/>", "<web-app/><web-app/>"})
  void rejects_what_is_not_a_descriptor(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
  }

  @Test
  void rejects_more_than_a_megabyte() throws IOException {
    String shell = "<web-app></web-app>";
    String filling = " ".repeat(XmlFile.MAX_SIZE - shell.length());
    assertThat(read("<web-app>" + filling + "</web-app>")).isEqualTo(WebXml.NONE);
    assertThatThrownBy(() -> read("<web-app>" + filling + " </web-app>"))
        .isInstanceOf(IOException.class)
        .hasMessage("web.xml or application.xml is longer than 1048576 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BASIC", "form", "DIGEST", "CLIENT-CERT", "SPNEGO", "MP-JWT,BASIC"})
  void any_method_but_mp_jwt_is_the_servers_login(String method) {
    assertThat(new Login(method, "").isServers()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MP-JWT", "mp-jwt", "", "NONE"})
  void mp_jwt_and_no_method_are_not(String method) {
    assertThat(new Login(method, "").isServers()).isFalse();
  }

  private static WebXml read(String text) throws IOException {
    return WebXml.read(new ByteArrayInputStream(text.strip().getBytes(UTF_8)));
  }
}
