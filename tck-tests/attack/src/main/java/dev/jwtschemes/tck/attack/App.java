package dev.jwtschemes.tck.attack;

import dev.jwtschemes.contract.Issuers;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An application under attack: one package of classes, and how it is packed.
 *
 * @param name the context root
 * @param application what JAX-RS begins with; its package is what is packed
 * @param settings its configuration file
 * @param files others in the WAR, such as {@code WEB-INF/web.xml}
 * @param servlets whether it needs more than JAX-RS and CDI
 * @param start whether it may or must be refused
 */
public record App(
    String name,
    Class<? extends Application> application,
    Function<Issuers, Map<String, String>> settings,
    Map<String, String> files,
    boolean servlets,
    Start start) {

  /** What may come of its deployment. */
  public enum Start {
    /** It is served. */
    SERVED,
    /** Refused, or served with everything that is protected closed. */
    CLOSED,
    /** Refused. */
    REFUSED
  }

  private static final String NO_SERVLETS =
      "The embedded stack is JAX-RS and CDI alone: no servlets, EJBs, web.xml or login of its own";
  private static final String AT_START_ONLY =
      "The tests deploy at its start only, and it doesn't start without its applications";
  private static final String WEB_XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
      %s
      </web-app>
      """;

  public static App of(String name, Class<? extends Application> application) {
    return new App(name, application, issuers -> Map.of(), Map.of(), false, Start.SERVED);
  }

  public App configured(Function<Issuers, Map<String, String>> newSettings) {
    return new App(name, application, newSettings, files, servlets, start);
  }

  /** One whose attacks need servlets or what else only a server has. */
  public App onServers() {
    return new App(name, application, settings, files, true, start);
  }

  /** One whose {@code web.xml} holds these elements. */
  public App webXml(String elements) {
    return file("WEB-INF/web.xml", WEB_XML.formatted(elements)).onServers();
  }

  /** One with another file. */
  public App file(String path, String text) {
    Map<String, String> more = new LinkedHashMap<>(files);
    more.put(path, text);
    return new App(name, application, settings, more, servlets, start);
  }

  /** One that must not be deployed. */
  public App mustBeRefused() {
    return new App(name, application, settings, files, servlets, Start.REFUSED);
  }

  /** One that may be refused as well. */
  public App mayBeRefused() {
    return new App(name, application, settings, files, servlets, Start.CLOSED);
  }

  /** Whether the stack may refuse it. */
  public boolean isRefusable() {
    return start != Start.SERVED;
  }

  /** Whether a class file belongs to it. */
  public boolean holds(String file) {
    String folder = application.getPackageName().replace('.', '/') + "/";
    return file.startsWith(folder) && file.indexOf('/', folder.length()) < 0
        || SHARED.stream().anyMatch(file::startsWith);
  }

  private static final List<String> SHARED = List.of("dev/jwtschemes/tck/attack/app/Reached");

  Optional<String> impossible(Stack stack) {
    if (servlets && stack == Stack.EMBEDDED) {
      return Optional.of(NO_SERVLETS);
    }
    return isRefusable() && stack.deploysAtStart() ? Optional.of(AT_START_ONLY) : Optional.empty();
  }
}
