package dev.jwtschemes.tck.tomcat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** Apache Tomcat on 127.0.0.1, until the process is stopped. */
public final class TomcatServer {
  private TomcatServer() {}

  /** Start it in this existing directory, with these WARs, each under its name. */
  public static void main(String... arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    Files.createDirectories(directory.resolve("webapps"));
    var tomcat = new Tomcat();
    tomcat.setBaseDir(directory.toString());
    tomcat.enableNaming();
    var connector = new Connector();
    connector.setProperty("address", "127.0.0.1");
    connector.setPort(0);
    tomcat.setConnector(connector);
    List<Context> contexts = new ArrayList<>();
    for (String war : List.of(arguments).subList(1, arguments.length)) {
      contexts.add(tomcat.addWebapp(contextPath(new File(war)), war));
    }
    tomcat.start();
    for (Context context : contexts) {
      if (!context.getState().isAvailable()) {
        System.out.println("it refuses " + context.getPath());
      }
    }
    System.out.println("it listens on http://127.0.0.1:" + connector.getLocalPort());
    tomcat.getServer().await();
  }

  private static String contextPath(File war) {
    return "/" + war.getName().replaceFirst("\\.war$", "");
  }
}
