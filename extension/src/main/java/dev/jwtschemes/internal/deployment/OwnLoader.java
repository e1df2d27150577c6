package dev.jwtschemes.internal.deployment;

import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * The class loader of this copy of the library's classes: that of the web application whose {@code
 * WEB-INF/lib} it is in. In an EAR each web application has a copy, all of them hear of the types
 * of all modules, and the thread that starts them has the class loader of another module.
 * Stateless.
 */
public final class OwnLoader {
  private static final @Nullable ClassLoader OWN = OwnLoader.class.getClassLoader();

  private OwnLoader() {}

  /** Whether that class loader shows this copy: it is the application's, or one below it. */
  public static boolean isSeenBy(@Nullable ClassLoader loader) {
    return loader == OWN || find(OwnLoader.class.getName(), loader) == OwnLoader.class;
  }

  /** Whether the type belongs to an application with another copy of this library. */
  public static boolean isBesideOther(Class<?> type) {
    @Nullable Class<?> copy = find(OwnLoader.class.getName(), type.getClassLoader());
    return copy != null && copy != OwnLoader.class;
  }

  /**
   * Whether the type is this application's, or one that it shares with others: an EJB module's, or
   * the EAR's lib. Not so what lies beside another copy of this library, and what the application
   * can't see.
   */
  public static boolean isOfApplication(Class<?> type) {
    return isSeenBy(type.getClassLoader())
        || (!isBesideOther(type) && find(type.getName(), OWN) == type);
  }

  /**
   * Whether the type came with this application, not with the server: from its own class loader, or
   * as one that it shares with others from the archive that its WAR is in.
   */
  public static boolean isDeployed(Class<?> type) {
    return type.getClassLoader() == OWN
        || (isOfApplication(type) && isInArchive(place(OwnLoader.class), place(type)));
  }

  /**
   * Whether a place is in the archive around the WAR.
   *
   * @param library where this library is, if that is a WAR's {@code WEB-INF/lib}
   */
  static boolean isInArchive(String library, String place) {
    int lib = library.lastIndexOf("/WEB-INF/lib/");
    int war = library.lastIndexOf('/', lib - 1);
    return lib > 0 && war > 0 && place.startsWith(library.substring(0, war + 1));
  }

  /** The URL without the scheme of an archive around it, empty if it isn't known. */
  private static String place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null || source.getLocation() == null
        ? ""
        : source.getLocation().toString().replaceFirst("^(ws)?jar:", "");
  }

  private static @Nullable Class<?> find(String name, @Nullable ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }
}
