package dev.jwtschemes.tck.closed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;
import org.junit.jupiter.api.Test;

/**
 * The index that the packaged jar brings: servers look for annotations in it instead of the
 * classes, so they would miss a class that it doesn't list.
 */
class JarIndexIT {
  private static final String INDEX = "META-INF/jandex.idx";
  private static final String RELOCATED = "dev/jwtschemes/internal/shaded/";
  private static final String CLASS = ".class";

  @Test
  void lists_the_classes_of_the_jar_but_the_relocated_ones() throws IOException {
    try (JarFile jar = new JarFile(War.locationOf(JwtScheme.class).toFile())) {
      List<String> classes =
          jar.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.endsWith(CLASS) && !name.startsWith(RELOCATED))
              .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
              .toList();
      assertThat(classes).contains("dev.jwtschemes.JwtScheme");
      assertThat(indexed(jar)).containsExactlyInAnyOrderElementsOf(classes);
    }
  }

  private static List<String> indexed(JarFile jar) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(INDEX))) {
      Index index = new IndexReader(in).read();
      return index.getKnownClasses().stream().map(each -> each.name().toString()).toList();
    }
  }
}
