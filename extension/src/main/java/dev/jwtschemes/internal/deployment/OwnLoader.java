package dev.jwtschemes.internal.deployment;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The class loader of this copy of the library's classes: that of the web application whose {@code
 * WEB-INF/lib} it is in. In an EAR each web application has a copy, all of them hear of the types
 * of all modules, and the thread that starts them has the class loader of another module.
 * Stateless.
 */
public final class OwnLoader {
  private static final @Nullable ClassLoader OWN = OwnLoader.class.getClassLoader();

  private static final Map<ClassLoader, Optional<WeakReference<Class<?>>>> SHOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private OwnLoader() {}

  /** Whether that class loader shows this copy: it is the application's, or one below it. */
  public static boolean isSeenBy(@Nullable ClassLoader loader) {
    return loader == OWN || copy(loader) == OwnLoader.class;
  }

  /** Whether the type belongs to an application with another copy of this library. */
  public static boolean isBesideOther(Class<?> type) {
    @Nullable Class<?> copy = copy(type.getClassLoader());
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
   * This class as another loader shows it. CDI shows hundreds of types of few loaders, and a class
   * that isn't found costs most: so what a loader showed is kept for as long as it lives.
   */
  private static @Nullable Class<?> copy(@Nullable ClassLoader loader) {
    if (loader == OWN || loader == null) {
      return find(OwnLoader.class.getName(), loader);
    }
    Optional<WeakReference<Class<?>>> known = SHOWN.get(loader);
    Class<?> copy = known == null || known.isEmpty() ? null : known.get().get();
    if (known == null || (known.isPresent() && copy == null)) {
      copy = find(OwnLoader.class.getName(), loader);
      SHOWN.put(loader, Optional.ofNullable(copy).map(WeakReference::new));
    }
    return copy;
  }

  private static @Nullable Class<?> find(String name, @Nullable ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }
}
