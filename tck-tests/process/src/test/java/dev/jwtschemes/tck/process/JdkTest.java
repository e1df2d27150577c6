package dev.jwtschemes.tck.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {
  @TempDir private Path directory;

  @Test
  void own_comes_first_then_those_beside_it_newest_first() throws IOException {
    Path own = jdk("a", "17.0.15");
    jdk("b", "21.0.1");
    jdk("c", "25");
    assertEquals(List.of(17, 25, 21, 17), features(own));
  }

  @Test
  void directories_without_a_java_are_left_out() throws IOException {
    Path own = jdk("a", "17.0.15");
    Files.writeString(Files.createDirectory(directory.resolve("b")).resolve("release"), "x");
    Files.createDirectory(directory.resolve("c"));
    assertEquals(List.of(17, 17), features(own));
  }

  @Test
  void first_that_is_new_enough_is_chosen() throws IOException {
    Path own = jdk("a", "17.0.15");
    Path newer = jdk("b", "21.0.1");
    List<Jdk> candidates = Jdk.candidates(own);
    assertEquals(Optional.of(new Jdk(own, 17)), Jdk.first(17, candidates));
    assertEquals(Optional.of(new Jdk(newer, 21)), Jdk.first(21, candidates));
    assertEquals(Optional.empty(), Jdk.first(22, candidates));
  }

  private static List<Integer> features(Path own) throws IOException {
    return Jdk.candidates(own).stream().map(Jdk::feature).toList();
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectory(directory.resolve(name));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    Path java = Files.createFile(Files.createDirectory(home.resolve("bin")).resolve("java"));
    if (!java.toFile().setExecutable(true)) {
      throw new IOException("can't be made executable: " + java);
    }
    return home;
  }
}
