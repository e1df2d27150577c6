package dev.jwtschemes.internal.deployment;

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

  private static @Nullable Class<?> find(String name, @Nullable ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }
}
