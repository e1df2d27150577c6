package dev.jwtschemes.internal.deployment;

import org.jspecify.annotations.Nullable;

/**
 * Class loaders of applications on Open Liberty. The class of its loader says which server an
 * application runs on: an application can't bring it. Stateless.
 */
public final class LibertyLoader {
  private static final String PACKAGE = "com.ibm.ws.classloading.";

  private LibertyLoader() {}

  /** Whether the loader is one of them. */
  public static boolean is(@Nullable ClassLoader application) {
    return application != null && application.getClass().getName().startsWith(PACKAGE);
  }
}
