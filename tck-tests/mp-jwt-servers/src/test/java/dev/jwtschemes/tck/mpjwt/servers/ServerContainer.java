package dev.jwtschemes.tck.mpjwt.servers;

import dev.jwtschemes.tck.mpjwt.suite.NoSettings;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.OpenLiberty;
import dev.jwtschemes.tck.servers.PayaraMicro;
import dev.jwtschemes.tck.servers.PayaraServer;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jspecify.annotations.Nullable;

/**
 * Runs the server that {@code tck.server} names.
 *
 * <p>Not the vendors' adapters: they differ in what they bind and in the address they report, and a
 * server is but a process that takes a WAR.
 */
final class ServerContainer implements DeployableContainer<NoSettings> {
  private static final String KEYS_BASE = "mp.jwt.tck.jwks.baseURL";

  /**
   * Of this JVM: each suite of a run makes a container of its own, and a server is slow to start.
   */
  private static @Nullable Host host;

  @Override
  public Class<NoSettings> getConfigurationClass() {
    return NoSettings.class;
  }

  /** Run tests in this JVM: all that are chosen are clients. */
  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription("Local");
  }

  @Override
  public void start() throws LifecycleException {
    if (host != null) {
      return;
    }
    String name = System.getProperty("tck.server", "");
    try {
      host = host(name, Directories.empty(Directories.named("tck.work")));
    } catch (IOException e) {
      throw new LifecycleException("Cannot start " + name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LifecycleException("Interrupted", e);
    }
  }

  private static Host host(String name, Path work) throws IOException, InterruptedException {
    return switch (name) {
      case "wildfly" -> one(OneServer.start(new WildFly(), work));
      case "liberty" ->
          one(
              OneServer.start(
                  new OpenLiberty("enterpriseBeansLite-4.0", "appAuthorization-2.1"), work));
      case "payara-server" -> one(OneServer.start(new PayaraServer(), work));
      case "payara-micro" -> new ServerPerWar(new PayaraMicro(), work);
      default -> throw new IllegalStateException("No such server: " + name);
    };
  }

  private static Host one(OneServer server) {
    System.setProperty(KEYS_BASE, server.address() + "/");
    return server;
  }

  /** Leave the server to the next suite. */
  @Override
  public void stop() {}

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    Path war = file(archive);
    // Arquillian adds the test's class, for tests that run on the server. Its superclass isn't
    // there,
    // and Payara fails on that: it asks now and then for each class of the application.
    archive.getContent(Filters.include(".*Test\\.class")).keySet().forEach(archive::delete);
    try {
      Files.createDirectories(war.getParent());
      archive.as(ZipExporter.class).exportTo(war.toFile(), true);
      URI address = host().deploy(war);
      return new ProtocolMetaData()
          .addContext(
              new HTTPContext(address.getHost(), address.getPort())
                  .add(new Servlet("default", "/")));
    } catch (IOException | IllegalStateException e) {
      throw new DeploymentException("Cannot deploy " + archive.getName(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  @Override
  public void undeploy(Archive<?> archive) throws DeploymentException {
    try {
      host().undeploy(file(archive));
    } catch (IOException | IllegalStateException e) {
      throw new DeploymentException("Cannot undeploy " + archive.getName(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static Path file(Archive<?> archive) {
    return Directories.named("tck.work").resolve("wars").resolve(archive.getName());
  }

  private static Host host() throws DeploymentException {
    if (host == null) {
      throw new DeploymentException("The server is not started");
    }
    return host;
  }

  private static DeploymentException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new DeploymentException("Interrupted", cause);
  }
}
