package dev.jwtschemes.tck.mpjwt.suite;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** Nothing can be configured: address and port are chosen when the server starts. */
public final class NoSettings implements ContainerConfiguration {

  @Override
  public void validate() {}
}
