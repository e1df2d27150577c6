package dev.jwtschemes.tck.mpjwt;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ExplodedExporter;

/**
 * Unpack a WAR and load its classes before those of the class path (Servlet 6.0, section 10.7.2).
 *
 * <p>The TCK's classes are on both sides. Taken from the class path they would lie outside the
 * application, where the drop-in jar cannot be seen.
 */
final class WarClassLoader extends URLClassLoader {

  static {
    ClassLoader.registerAsParallelCapable();
  }

  private final Path root;

  private WarClassLoader(Path root, URL[] urls) {
    super("war", urls, WarClassLoader.class.getClassLoader());
    this.root = root;
  }

  /** Unpack {@code war} into a new directory below the build directory. */
  static WarClassLoader of(Archive<?> war) throws IOException {
    Path target = Path.of("target");
    Path root = Files.createTempDirectory(target, "war");
    war.as(ExplodedExporter.class)
        .exportExploded(target.toFile(), target.relativize(root).toString());
    List<URL> urls = new ArrayList<>();
    urls.add(root.resolve("WEB-INF/classes").toUri().toURL());
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(root.resolve("WEB-INF/lib"))) {
      for (Path jar : jars) {
        urls.add(jar.toUri().toURL());
      }
    }
    return new WarClassLoader(root, urls.toArray(URL[]::new));
  }

  /** The directory that holds {@code WEB-INF}; it is deleted by {@link #close}. */
  Path root() {
    return root;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      if (findResource(name.replace('.', '/') + ".class") == null) {
        return super.loadClass(name, resolve);
      }
      return findClass(name);
    }
  }

  @Override
  public void close() throws IOException {
    super.close();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
