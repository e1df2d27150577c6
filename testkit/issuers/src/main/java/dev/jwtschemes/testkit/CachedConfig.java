package dev.jwtschemes.testkit;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/**
 * The configuration that MicroProfile Config keeps for each class loader. Implementations may keep
 * the names of its properties too, so that an application would see those of the test class before.
 */
final class CachedConfig {
  private CachedConfig() {}

  /** Let the next application of this class loader read its configuration anew. */
  static void forget() {
    ConfigProviderResolver resolver;
    try {
      resolver = ConfigProviderResolver.instance();
    } catch (NoClassDefFoundError | IllegalStateException e) {
      return; // No API or no implementation: the application isn't in this JVM.
    }
    resolver.releaseConfig(ConfigProvider.getConfig());
  }
}
