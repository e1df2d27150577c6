package dev.jwtschemes.tck.mpjwt.servers;

import dev.jwtschemes.tck.mpjwt.suite.NoSettings;
import java.io.IOException;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jspecify.annotations.Nullable;

/**
 * Runs the server that {@code tck.server} names.
 *
 * <p>Not the vendors' adapters: they differ in what they bind and in the address they report, and a
 * server is but a process that takes a WAR.
 */
final class ServerContainer implements DeployableContainer<NoSettings> {
  private static final String KEYS_BASE = "mp.jwt.tck.jwks.baseURL";
  private static final String LOOPBACK = "127.0.0.1";

  private @Nullable RunningServer server;

  @Override
  public Class<NoSettings> getConfigurationClass() {
    return NoSettings.class;
  }

  /** Run tests in this JVM: all of the base suite's are clients. */
  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription("Local");
  }

  @Override
  public void start() throws LifecycleException {
    String name = Settings.text("tck.server");
    try {
      Path work = Directories.empty(Settings.path("tck.work"));
      server =
          switch (name) {
            case "liberty" -> OpenLiberty.start(work);
            case "wildfly" -> WildFly.start(work);
            case "payara-server" -> PayaraServer.start(work);
            default -> throw new LifecycleException("No such server: " + name);
          };
    } catch (IOException e) {
      throw new LifecycleException("Cannot start " + name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LifecycleException("Interrupted", e);
    }
    System.setProperty(KEYS_BASE, "http://" + LOOPBACK + ":" + server.port() + "/");
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    RunningServer running = running();
    change(() -> running.deploy(archive), "deploy " + archive.getName());
    return new ProtocolMetaData()
        .addContext(new HTTPContext(LOOPBACK, running.port()).add(new Servlet("default", "/")));
  }

  @Override
  public void undeploy(Archive<?> archive) throws DeploymentException {
    RunningServer running = running();
    change(() -> running.undeploy(archive), "undeploy " + archive.getName());
  }

  private RunningServer running() throws DeploymentException {
    if (server == null) {
      throw new DeploymentException("The server is not started");
    }
    return server;
  }

  private static void change(Change change, String what) throws DeploymentException {
    try {
      change.run();
    } catch (IOException | IllegalStateException e) {
      throw new DeploymentException("Cannot " + what, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeploymentException("Interrupted: " + what, e);
    }
  }

  private interface Change {
    void run() throws IOException, InterruptedException;
  }
}
