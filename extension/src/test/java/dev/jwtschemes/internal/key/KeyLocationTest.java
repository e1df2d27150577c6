package dev.jwtschemes.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jwtschemes.internal.key.KeyReader.Unusable;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyLocationTest {

  @Test
  void reads_524288_bytes_and_no_more(@TempDir Path folder) throws IOException, Unusable {
    Path file = folder.resolve("keys");
    Files.write(file, new byte[524_288]);
    assertThat(KeyLocation.bytes(file.toString())).hasSize(524_288);
    Files.write(file, new byte[524_289]);
    assertThat(catchThrowableOfType(Unusable.class, () -> KeyLocation.bytes(file.toString())))
        .hasMessage("more than 524288 bytes at " + file);
  }

  @Test
  void reads_a_path_and_a_file_url(@TempDir Path folder) throws IOException, Unusable {
    Path file = Files.writeString(folder.resolve("keys"), "text");
    assertThat(KeyLocation.read(file.toString())).isEqualTo("text");
    assertThat(KeyLocation.read(file.toUri().toString())).isEqualTo("text");
  }

  @Test
  void reads_from_the_class_path() throws Unusable {
    String path = KeyLocation.class.getName().replace('.', '/') + ".class";
    assertThat(KeyLocation.bytes("classpath:" + path)).isNotEmpty();
    assertThat(KeyLocation.bytes("/" + path)).isNotEmpty();
  }

  /** In an EAR the thread's class loader may be another application's. */
  @Test
  void another_applications_key_never_takes_the_place_of_its_own(@TempDir Path folder)
      throws Exception {
    String own = KeyLocation.class.getName().replace('.', '/') + ".class";
    Files.createDirectories(folder.resolve(own).getParent());
    Files.writeString(folder.resolve(own), "of the other");
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader other = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      Thread.currentThread().setContextClassLoader(other);
      assertThat(KeyLocation.bytes("classpath:" + own))
          .isNotEqualTo("of the other".getBytes(StandardCharsets.UTF_8));
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** Beside another copy of this library, or where there is none. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void another_applications_key_is_not_there(boolean hasCopy, @TempDir Path folder)
      throws Exception {
    Files.writeString(folder.resolve("only-there"), "of the other");
    URL library = KeyLocation.class.getProtectionDomain().getCodeSource().getLocation();
    URL key = folder.toUri().toURL();
    URL[] places = hasCopy ? new URL[] {key, library} : new URL[] {key};
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader other = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(other);
      for (String location : new String[] {"classpath:only-there", "only-there", "/only-there"}) {
        assertThat(catchThrowableOfType(Unusable.class, () -> KeyLocation.bytes(location)))
            .isNotNull();
      }
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @Test
  void asks_the_threads_class_loader_after_its_own(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("only-here"), "text");
    String own = KeyLocation.class.getName().replace('.', '/') + ".class";
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader application =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, KeyLocation.class.getClassLoader())) {
      Thread.currentThread().setContextClassLoader(application);
      assertThat(KeyLocation.read("classpath:only-here")).isEqualTo("text");
      assertThat(KeyLocation.bytes("classpath:" + own)).isNotEmpty();
      Thread.currentThread().setContextClassLoader(null);
      assertThat(KeyLocation.bytes("classpath:" + own)).isNotEmpty();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nowhere", "classpath:nowhere", "file:///nowhere", "file:", "ftp://a/b", "\0"})
  void says_that_nothing_can_be_read(String location) {
    assertThat(catchThrowableOfType(Unusable.class, () -> KeyLocation.bytes(location))).isNotNull();
  }

  /** A device has no end, and a pipe may have no writer. */
  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "file:///dev/zero", "FILE:/dev/zero"})
  void reads_regular_files_alone(String location) {
    assertThat(catchThrowableOfType(Unusable.class, () -> KeyLocation.bytes(location)))
        .hasMessage("nothing at " + location + ", neither on the class path nor as a file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a.example", "HTTPS://a.example"})
  void tells_what_is_fetched(String location) {
    assertThat(KeyLocation.isRemote(location)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/keys.json", "classpath:keys", "file:///keys", "http", "https", "httpx:a"})
  void tells_what_is_not_fetched(String location) {
    assertThat(KeyLocation.isRemote(location)).isFalse();
    assertThat(KeyLocation.isUrl(location)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a.example", "HTTPS://a.example/keys", "https://127.0.0.1:1"})
  void url_of_a_key_set_has_a_host(String location) {
    assertThat(KeyLocation.isUrl(location)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https:", "https:keys", "https:///keys", "https://a b", "http://{host}"})
  void address_without_a_host_is_fetched_and_not_a_url(String location) {
    assertThat(KeyLocation.isRemote(location)).isTrue();
    assertThat(KeyLocation.isUrl(location)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a.example/keys", "HTTP://192.0.2.1", "http:keys", "http://a b"})
  void plain_http_to_another_machine_is_not_protected(String location) {
    assertThat(KeyLocation.isPlainHttpElsewhere(location)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/keys",
        "http://127.0.0.1:8080/keys",
        "http://[::1]/keys",
        "https://a.example/keys",
        "/keys"
      })
  void https_this_machine_and_files_need_no_protection(String location) {
    assertThat(KeyLocation.isPlainHttpElsewhere(location)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "FEFF0061, a",
    "FFFE6100, a",
    "FEFF, ''",
    "FFFE, ''",
    "EFBBBF61, \uFEFFa",
    "FE, \uFFFD",
    "FF, \uFFFD",
    "FEFE, \uFFFD\uFFFD",
    "FFFF, \uFFFD\uFFFD",
    "FE61, \uFFFDa",
    "61FF, a\uFFFD",
    "61FE, a\uFFFD",
    "61, a",
    "'', ''"
  })
  void reads_utf_16_by_its_byte_order_mark_and_utf_8_else(
      String hex, String text, @TempDir Path folder) throws IOException, Unusable {
    Path file = folder.resolve("keys");
    Files.write(file, HexFormat.of().parseHex(hex));
    assertThat(KeyLocation.read(file.toString())).isEqualTo(text);
  }
}
