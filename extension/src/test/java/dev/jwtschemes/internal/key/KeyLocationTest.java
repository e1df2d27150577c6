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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
}
