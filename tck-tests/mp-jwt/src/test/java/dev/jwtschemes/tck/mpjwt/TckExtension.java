package dev.jwtschemes.tck.mpjwt;

import dev.jwtschemes.tck.mpjwt.suite.DropInJar;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.test.spi.client.deployment.ApplicationArchiveProcessor;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tell Arquillian which container to use and what to add to each test's WAR. */
public final class TckExtension implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder
        .service(DeployableContainer.class, EmbeddedUndertow.class)
        .service(ApplicationArchiveProcessor.class, DropInJar.class);
  }
}
