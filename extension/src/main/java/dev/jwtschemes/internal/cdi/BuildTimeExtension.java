package dev.jwtschemes.internal.cdi;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;

/**
 * The extension that fails the build in CDI Lite containers, for instance Quarkus: they run no
 * portable extension, so that nothing of this library would be there and every resource would be
 * open. Containers with portable extensions skip it.
 */
@SkipIfPortableExtensionPresent(JwtSchemesExtension.class)
public class BuildTimeExtension implements BuildCompatibleExtension {
  static final String REASON =
      "jwt-schemes needs a CDI container that runs portable extensions (CDI Full); this one runs none, so that nothing would be protected:"
          + " remove jwt-schemes, or use a server such as WildFly, Open Liberty or Payara";

  /** For CDI. */
  public BuildTimeExtension() {}

  /** Fail. */
  @Discovery
  public void refuse(Messages messages) {
    messages.error(REASON);
  }
}
