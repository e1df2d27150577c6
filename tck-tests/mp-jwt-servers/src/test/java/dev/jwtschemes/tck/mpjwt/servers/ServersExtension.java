package dev.jwtschemes.tck.mpjwt.servers;

import dev.jwtschemes.tck.mpjwt.suite.DropInJar;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.test.spi.client.deployment.ApplicationArchiveProcessor;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tell Arquillian which container to use and what to add to each test's WAR. */
public final class ServersExtension implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder
        .service(DeployableContainer.class, ServerContainer.class)
        .service(ApplicationArchiveProcessor.class, DropInJar.class)
        .service(ApplicationArchiveProcessor.class, RootApplication.class);
  }
}
