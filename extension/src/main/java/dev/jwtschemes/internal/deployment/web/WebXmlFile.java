package dev.jwtschemes.internal.deployment.web;

import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.security.CodeSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The web.xml of the web application whose {@code WEB-INF/lib} this library is in, found without a
 * servlet context: while CDI starts, some servers have none yet. An EAR may replace it. Stateless.
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
      Optional<URL> war = library == null ? Optional.empty() : war(library);
      Optional<WebXml> replaced = war.flatMap(WebXmlFile::alternative);
      if (replaced.isPresent()) {
        return replaced;
      }
      Optional<URL> beside =
          war.isEmpty() ? war : Optional.of(new URL(war.get(), war.get() + NAME));
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

  private static Optional<URL> war(URL library) throws IOException {
    String place = library.toString();
    int folder = place.lastIndexOf(FOLDER + "lib/");
    return folder < 0
        ? Optional.empty()
        : Optional.of(new URL(library, place.substring(0, folder)));
  }

  /** The file by which an EAR replaces the WAR's, which isn't read then. */
  private static Optional<WebXml> alternative(URL war) {
    try {
      Optional<EarXml> ear = EarXml.around(war);
      Optional<URL> file = ear.isEmpty() ? Optional.empty() : ear.get().alternative(war);
      return file.isEmpty()
          ? Optional.empty()
          : Optional.of(read(file.get()).orElse(WebXml.UNKNOWN));
    } catch (IOException e) {
      Log.MAIN.write(Level.DEBUG, Text.of("application.xml or its alt-dd can't be read"), e);
      return Optional.of(WebXml.UNKNOWN);
    }
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
    Optional<byte[]> bytes = XmlFile.bytes(file);
    return bytes.isEmpty() ? Optional.empty() : Optional.of(WebXml.read(bytes.get()));
  }
}
