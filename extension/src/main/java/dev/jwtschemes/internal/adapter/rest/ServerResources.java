package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.deployment.LibertyLoader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resources that servers bring with them, which are not the application's: only those that are
 * known, since what else a runtime makes may run the application's code. A name alone proves
 * nothing: the class must come from where an application can't put one. Stateless.
 */
final class ServerResources {
  private static final List<String> OF_LIBERTY = List.of("io.openliberty.", "com.ibm.ws.");
  private static final String OF_PAYARA = "fish.payara.";

  /** Its loaders of web applications. */
  private static final String PAYARAS_LOADERS = "org.glassfish.web.loader.";

  /** Jersey's resources that describe others; an application may bring Jersey. */
  private static final String DESCRIPTIONS = "org.glassfish.jersey.server.wadl.";

  private ServerResources() {}

  /** Whether the class is one of them. */
  static boolean include(Class<?> type) {
    return type.getName().startsWith(DESCRIPTIONS)
        || includes(
            type,
            ServerResources.class.getClassLoader(),
            Thread.currentThread().getContextClassLoader());
  }

  /**
   * Whether the class is a server's, for an application with these class loaders. The class of the
   * first says which server it is: an application can't bring it.
   *
   * @param library the loader of this library, which is the application's
   * @param context the loader of the thread
   */
  static boolean includes(Class<?> type, ClassLoader library, @Nullable ClassLoader context) {
    String name = type.getName();
    if (LibertyLoader.is(library)) {
      return OF_LIBERTY.stream().anyMatch(name::startsWith)
          && !isOfApplication(type, library, context)
          && !isSeenBy(library, type)
          && !isSeenBy(context, type);
    }
    return library.getClass().getName().startsWith(PAYARAS_LOADERS)
        && name.startsWith(OF_PAYARA)
        && isOfPayara(type, library, context);
  }

  /**
   * On Payara applications see the server's classes. Those come from the loader that has Payara's
   * own loader of applications (Micro), or from one of its kind (Server: a loader for each module).
   */
  private static boolean isOfPayara(
      Class<?> type, ClassLoader library, @Nullable ClassLoader context) {
    @Nullable ClassLoader loader = type.getClassLoader();
    @Nullable ClassLoader server = library.getClass().getClassLoader();
    return loader != null
        && server != null
        && (loader == server
            || (loader.getClass() == server.getClass()
                && !isOfApplication(type, library, context)));
  }

  /**
   * Whether the class comes from a loader of the application or one above it, where an EAR or a
   * shared library lies: the application may hide it by a copy of its own.
   */
  private static boolean isOfApplication(
      Class<?> type, ClassLoader library, @Nullable ClassLoader context) {
    return isAncestor(type.getClassLoader(), library) || isAncestor(type.getClassLoader(), context);
  }

  private static boolean isAncestor(@Nullable ClassLoader loader, @Nullable ClassLoader of) {
    for (ClassLoader each = of; each != null; each = each.getParent()) {
      if (each == loader) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSeenBy(@Nullable ClassLoader loader, Class<?> type) {
    try {
      return Class.forName(type.getName(), false, loader) == type;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
