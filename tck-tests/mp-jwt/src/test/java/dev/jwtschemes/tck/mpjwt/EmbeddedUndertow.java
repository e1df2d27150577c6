package dev.jwtschemes.tck.mpjwt;

import dev.jwtschemes.tck.mpjwt.suite.NoSettings;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.ResponseCodeHandler;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jspecify.annotations.Nullable;

/**
 * Serve one WAR at a time at the root of a free port of the loopback address.
 *
 * <p>The root, because two tests fetch their keys from the application under test, at an address
 * that they compute from {@value #KEYS_BASE} before it is deployed.
 */
final class EmbeddedUndertow implements DeployableContainer<NoSettings> {

  private static final String KEYS_BASE = "mp.jwt.tck.jwks.baseURL";
  private static final String LOOPBACK = "127.0.0.1";

  private volatile HttpHandler handler = ResponseCodeHandler.HANDLE_404;
  private @Nullable Undertow server;
  private @Nullable WebApplication application;

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
  public void start() {
    Undertow started =
        Undertow.builder()
            .addHttpListener(0, LOOPBACK)
            .setHandler(exchange -> handler.handleRequest(exchange))
            .build();
    started.start();
    server = started;
    System.setProperty(KEYS_BASE, "http://" + LOOPBACK + ":" + port(started) + "/");
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop();
    }
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    if (server == null) {
      throw new DeploymentException("The server is not started");
    }
    try {
      WebApplication deployed = WebApplication.deploy(archive);
      application = deployed;
      handler = deployed.handler();
    } catch (IOException | ServletException | ReflectiveOperationException e) {
      throw new DeploymentException("Cannot deploy " + archive.getName(), e);
    }
    return new ProtocolMetaData()
        .addContext(new HTTPContext(LOOPBACK, port(server)).add(new Servlet("default", "/")));
  }

  @Override
  public void undeploy(Archive<?> archive) throws DeploymentException {
    handler = ResponseCodeHandler.HANDLE_404;
    try {
      if (application != null) {
        application.close();
        application = null;
      }
    } catch (IOException | ServletException e) {
      throw new DeploymentException("Cannot undeploy " + archive.getName(), e);
    }
  }

  private static int port(Undertow server) {
    return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
  }
}
