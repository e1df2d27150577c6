package dev.jwtschemes.tck.jetty;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;

/** Eclipse Jetty on 127.0.0.1, until the process is stopped. */
public final class JettyServer {
  private JettyServer() {}

  /** Start it in this existing directory, with these WARs, each under its name. */
  public static void main(String... arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    var server = new Server();
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    var handlers = new ContextHandlerCollection();
    server.setHandler(handlers);
    List<WebAppContext> contexts = new ArrayList<>();
    for (String war : List.of(arguments).subList(1, arguments.length)) {
      String name = new File(war).getName().replaceFirst("\\.war$", "");
      var context = new WebAppContext();
      context.setContextPath("/" + name);
      context.setWar(war);
      context.setTempDirectory(directory.resolve(name).toFile());
      handlers.addHandler(context);
      contexts.add(context);
    }
    server.start();
    for (WebAppContext context : contexts) {
      if (context.getUnavailableException() != null) {
        System.out.println("it refuses " + context.getContextPath());
        context.getUnavailableException().printStackTrace(System.out);
      }
    }
    System.out.println("it listens on http://127.0.0.1:" + connector.getLocalPort());
    server.join();
  }
}
