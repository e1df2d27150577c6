package dev.jwtschemes.tck.mpjwt;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ArchivePath;

/** Find what a server's scan of {@code WEB-INF/classes} hands to its JAX-RS implementation. */
final class ResourceClasses {

  private static final String CLASSES = "/WEB-INF/classes/";
  private static final String SUFFIX = ".class";

  private ResourceClasses() {}

  static Set<Class<?>> of(Archive<?> war, ClassLoader loader) throws ClassNotFoundException {
    Set<Class<?>> found = new HashSet<>();
    for (ArchivePath path : war.getContent().keySet()) {
      String file = path.get();
      if (file.startsWith(CLASSES) && file.endsWith(SUFFIX)) {
        String name = file.substring(CLASSES.length(), file.length() - SUFFIX.length());
        Class<?> type = loader.loadClass(name.replace('/', '.'));
        if (type.isAnnotationPresent(Path.class) || Application.class.isAssignableFrom(type)) {
          found.add(type);
        }
      }
    }
    return found;
  }
}
