package dev.jwtschemes.tck.mpjwt;

import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import org.jboss.resteasy.cdi.CdiInjectorFactory;
import org.jboss.resteasy.plugins.servlet.ResteasyServletInitializer;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.weld.environment.servlet.EnhancedListener;

/**
 * A WAR that runs: unpacked, with a class loader of its own, Weld started before RESTEasy.
 *
 * <p>What a server would find by scanning is handed over: the WAR's resource classes and
 * applications. Everything the drop-in jar contributes is found through its service files alone.
 */
final class WebApplication implements AutoCloseable {

  private final DeploymentManager manager;
  private final HttpHandler handler;
  private final WarClassLoader loader;

  private WebApplication(DeploymentManager manager, HttpHandler handler, WarClassLoader loader) {
    this.manager = manager;
    this.handler = handler;
    this.loader = loader;
  }

  /** Start {@code war} at the context path {@code /}. */
  static WebApplication deploy(Archive<?> war)
      throws IOException, ServletException, ReflectiveOperationException {
    WarClassLoader loader = WarClassLoader.of(war);
    DeploymentInfo info =
        Servlets.deployment()
            .setDeploymentName(war.getName())
            .setContextPath("/")
            .setClassLoader(loader)
            .setResourceManager(new PathResourceManager(loader.root()))
            .addInitParameter("resteasy.injector.factory", CdiInjectorFactory.class.getName())
            .addServletContainerInitializer(
                new ServletContainerInitializerInfo(EnhancedListener.class, Set.of()))
            .addServletContainerInitializer(
                new ServletContainerInitializerInfo(
                    ResteasyServletInitializer.class, ResourceClasses.of(war, loader)));
    DeploymentManager manager = Servlets.newContainer().addDeployment(info);
    manager.deploy();
    return new WebApplication(manager, manager.start(), loader);
  }

  HttpHandler handler() {
    return handler;
  }

  @Override
  public void close() throws IOException, ServletException {
    manager.stop();
    manager.undeploy();
    loader.close();
  }
}
