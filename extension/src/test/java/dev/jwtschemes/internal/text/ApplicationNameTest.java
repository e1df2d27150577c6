package dev.jwtschemes.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationNameTest {
  private static final String JAR = "/WEB-INF/lib/jwt-schemes.jar";

  @ParameterizedTest
  @CsvSource({
    "vfs:/content/pair.ear/one.war, one.war",
    "vfs:/content/shop.war, shop.war",
    "file:/payara6/domain1/applications/pair/one_war, one_war",
    "file:/servers/apps/expanded/pair.ear/one.war, one.war",
    "file:/servers/workarea/data/cache/.cache/.cache/one.war, one.war",
    "jar:file:/srv/shop.war!, shop.war"
  })
  void module_is_named_by_its_folder_or_file(String place, String name) {
    assertThat(ApplicationName.module(place + JAR)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:/home/build/target/classes/",
        "file:/home/lib/jwt-schemes.jar",
        "file:/servers/workarea/data/cache/.cache/WEB-INF/lib/jwt-schemes.jar",
        "/WEB-INF/lib/jwt-schemes.jar"
      })
  void module_has_no_name_elsewhere(String place) {
    assertThat(ApplicationName.module(place)).isEmpty();
  }

  @Test
  void name_is_cleaned() {
    assertThat(ApplicationName.module("file:/a\nb.war" + JAR).orElseThrow()).doesNotContain("\n");
  }

  @Test
  void ids_are_as_they_are_outside_of_web_applications() {
    assertThat(ApplicationName.distinct("jwt-schemes gate")).isEqualTo("jwt-schemes gate");
  }
}
