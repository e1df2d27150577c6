package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.deployment.Deployment;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.FilterInfo;
import io.undertow.servlet.api.ServletContainer;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A web application on Undertow, started as servlet containers start it, with the library in it.
 */
final class WebApplication implements AutoCloseable {
  private final Deployment cdi;
  private final DeploymentManager web;
  private final Undertow server;

  private WebApplication(Deployment cdi, DeploymentManager web, HttpHandler handler) {
    this.cdi = cdi;
    this.web = web;
    server = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(handler).build();
    server.start();
  }

  /** Start it beside beans that have started. */
  static WebApplication start(Deployment cdi, Consumer<DeploymentInfo> registrations)
      throws ServletException {
    cdi.started();
    DeploymentInfo info = info("/");
    info.addServletContainerInitializer(
        new ServletContainerInitializerInfo(Startup.class, Set.of()));
    registrations.accept(info);
    ServletContainer container = Servlets.newContainer();
    DeploymentManager web = container.addDeployment(info);
    try {
      web.deploy();
      return new WebApplication(cdi, web, web.start());
    } catch (ServletException | RuntimeException e) {
      cdi.close();
      throw e;
    }
  }

  /** Start it beside another application, at {@code /other}, without the library. */
  static WebApplication start(
      Deployment cdi, Consumer<DeploymentInfo> registrations, Class<? extends Servlet> other)
      throws ServletException {
    cdi.started();
    ServletContainer container = Servlets.newContainer();
    DeploymentInfo info = info("/");
    info.addServletContainerInitializer(
        new ServletContainerInitializerInfo(Startup.class, Set.of()));
    registrations.accept(info);
    DeploymentManager web = container.addDeployment(info);
    web.deploy();
    DeploymentManager beside =
        container.addDeployment(
            info("/other").addServlet(Servlets.servlet(other).addMapping("/*")));
    beside.deploy();
    HttpHandler both = Handlers.path(web.start()).addPrefixPath("/other", beside.start());
    return new WebApplication(cdi, web, both);
  }

  /** Start it beside another one with the same library, at {@code /other}. */
  static WebApplication startTwo(Deployment cdi, Consumer<DeploymentInfo> registrations)
      throws ServletException {
    cdi.started();
    ServletContainer container = Servlets.newContainer();
    List<DeploymentManager> both = new ArrayList<>();
    for (String path : List.of("/", "/other")) {
      DeploymentInfo info = info(path);
      info.addServletContainerInitializer(
          new ServletContainerInitializerInfo(Startup.class, Set.of()));
      registrations.accept(info);
      both.add(container.addDeployment(info));
      both.get(both.size() - 1).deploy();
    }
    DeploymentManager web = both.get(0);
    HttpHandler handler = Handlers.path(web.start()).addPrefixPath("/other", both.get(1).start());
    return new WebApplication(cdi, web, handler);
  }

  private static DeploymentInfo info(String path) {
    return Servlets.deployment()
        .setClassLoader(WebApplication.class.getClassLoader())
        .setContextPath(path)
        .setDeploymentName("test" + path);
  }

  /** Register a filter for all paths. */
  static Consumer<DeploymentInfo> filter(
      String name, Class<? extends Filter> type, Map<String, String> parameters) {
    FilterInfo filter = Servlets.filter(name, type);
    parameters.forEach(filter::addInitParam);
    return info -> info.addFilter(filter).addFilterUrlMapping(name, "/*", DispatcherType.REQUEST);
  }

  /** Register a servlet for a path. */
  static Consumer<DeploymentInfo> servlet(
      String name, Class<? extends Servlet> type, String mapping, Map<String, String> parameters) {
    var servlet = Servlets.servlet(name, type).addMapping(mapping);
    parameters.forEach(servlet::addInitParam);
    return info -> info.addServlet(servlet);
  }

  /** The status of the answer to an anonymous GET. */
  int get(String path) throws IOException, InterruptedException {
    return answer(path).statusCode();
  }

  /** The answer to an anonymous GET. */
  HttpResponse<String> answer(String path) throws IOException, InterruptedException {
    var address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.getPort() + path))
                .build(),
            BodyHandlers.ofString());
  }

  /** All that was logged so far. */
  String log() {
    return String.join("\n", cdi.log());
  }

  @Override
  public void close() throws ServletException {
    server.stop();
    web.stop();
    web.undeploy();
    cdi.close();
  }
}
