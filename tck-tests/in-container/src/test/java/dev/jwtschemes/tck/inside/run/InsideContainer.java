package dev.jwtschemes.tck.inside.run;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.OpenLiberty;
import dev.jwtschemes.tck.servers.PayaraServer;
import dev.jwtschemes.tck.servers.RunningServer;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jspecify.annotations.Nullable;

/**
 * Runs the server that {@code inside.server} names, on 127.0.0.1: not the vendors' adapters, which
 * differ in what they bind and in the address they report.
 */
final class InsideContainer implements DeployableContainer<InsideContainer.NoSettings> {
  /** The servlet that runs tests; Arquillian finds it by this name. */
  private static final String RUNNER = "ArquillianServletRunnerEE9";

  private @Nullable RunningServer server;

  /** There is nothing to set: Maven does. */
  public static final class NoSettings implements ContainerConfiguration {
    @Override
    public void validate() {}
  }

  @Override
  public Class<NoSettings> getConfigurationClass() {
    return NoSettings.class;
  }

  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription("Servlet 5.0");
  }

  @Override
  public void start() throws LifecycleException {
    String name = System.getProperty("inside.server", "");
    try {
      server = product(name).start(List.of(), Directories.empty(work()));
    } catch (IOException e) {
      throw new LifecycleException("Cannot start " + name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LifecycleException("Interrupted", e);
    }
  }

  private static ApplicationServer product(String name) {
    return switch (name) {
      case "wildfly" -> WildFly.withoutIntegratedJaspi();
      case "liberty" -> new OpenLiberty("enterpriseBeansLite-4.0", "concurrent-3.0");
      case "payara-server" -> new PayaraServer();
      default -> throw new IllegalStateException("No such server: " + name);
    };
  }

  @Override
  public void stop() {
    RunningServer started = server;
    if (started != null) {
      started.close();
    }
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    Path war = file(archive);
    URI address = running().address();
    String root = ApplicationServer.contextRoot(war);
    archive.add(new StringAsset(address + "/" + root + "/"), InsideWar.ADDRESS);
    try {
      Files.createDirectories(war.getParent());
      archive.as(ZipExporter.class).exportTo(war.toFile(), true);
      running().deployer().orElseThrow().deploy(war);
      return new ProtocolMetaData()
          .addContext(
              new HTTPContext(address.getHost(), address.getPort()).add(new Servlet(RUNNER, root)));
    } catch (IOException | IllegalStateException e) {
      throw new DeploymentException("Cannot deploy " + archive.getName(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  @Override
  public void undeploy(Archive<?> archive) throws DeploymentException {
    try {
      running().deployer().orElseThrow().undeploy(file(archive));
    } catch (IOException | IllegalStateException e) {
      throw new DeploymentException("Cannot undeploy " + archive.getName(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private RunningServer running() throws DeploymentException {
    RunningServer started = server;
    if (started == null) {
      throw new DeploymentException("The server is not started");
    }
    return started;
  }

  private static Path work() {
    return Directories.named("inside.work");
  }

  private static Path file(Archive<?> archive) {
    return work().resolve("wars").resolve(archive.getName());
  }

  private static DeploymentException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new DeploymentException("Interrupted", cause);
  }
}
