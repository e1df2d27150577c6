package dev.jwtschemes.internal.deployment.web;

import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.NoSuchFileException;
import java.security.CodeSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The web.xml of the web application whose {@code WEB-INF/lib} this library is in, found without a
 * servlet context: while CDI starts, some servers have none yet. Stateless.
 */
public final class WebXmlFile {
  private static final String FOLDER = "WEB-INF/";
  private static final String NAME = FOLDER + "web.xml";

  private WebXmlFile() {}

  /**
   * Find and read it.
   *
   * @return {@link WebXml#NONE} if the application has no web.xml; empty if the place can't be
   *     known, for instance outside of web applications, or the file can't be read
   */
  public static Optional<WebXml> find() {
    @Nullable ClassLoader loader = WebXmlFile.class.getClassLoader();
    if (loader == ClassLoader.getSystemClassLoader()) {
      return Optional.empty(); // no web application: any jar there could hold such a file
    }
    @Nullable CodeSource source = WebXmlFile.class.getProtectionDomain().getCodeSource();
    return find(source == null ? null : source.getLocation(), loader);
  }

  /**
   * Look beside the library, then on the class path, where Open Liberty has the root of a WAR that
   * isn't unpacked: the library itself lies in a cache there.
   */
  static Optional<WebXml> find(@Nullable URL library, @Nullable ClassLoader loader) {
    try {
      Optional<URL> beside = library == null ? Optional.empty() : beside(library);
      Optional<WebXml> first = beside.isEmpty() ? Optional.empty() : read(beside.get());
      if (first.isPresent()) {
        return first;
      }
      Map<String, URL> roots = loader == null ? Map.of() : onClassPath(loader);
      if (roots.size() == 1) {
        return read(roots.values().iterator().next());
      }
      return roots.isEmpty() && beside.isPresent() ? Optional.of(WebXml.NONE) : Optional.empty();
    } catch (IOException e) {
      Log.MAIN.write(Level.DEBUG, Text.of("web.xml can't be read while CDI starts"), e);
      return Optional.empty();
    }
  }

  private static Optional<URL> beside(URL library) throws IOException {
    String place = library.toString();
    int folder = place.lastIndexOf(FOLDER + "lib/");
    return folder < 0
        ? Optional.empty()
        : Optional.of(new URL(library, place.substring(0, folder) + NAME));
  }

  private static Map<String, URL> onClassPath(ClassLoader loader) throws IOException {
    Map<String, URL> found = new HashMap<>();
    for (URL url : Collections.list(loader.getResources(NAME))) {
      if (!url.toString().contains(FOLDER + "lib/")) {
        found.put(url.toString(), url);
      }
    }
    return found;
  }

  private static Optional<WebXml> read(URL file) throws IOException {
    URLConnection connection = file.openConnection();
    connection.setUseCaches(false); // a cached jar would stay open, and old
    try (InputStream in = connection.getInputStream()) {
      return Optional.of(WebXml.read(in));
    } catch (FileNotFoundException | NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
