package dev.jwtschemes.tck.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A server product: how it is started with applications. */
public interface ApplicationServer {

  /** A user of each server's own that may log in: of the group {@code user}. */
  String USER = "dora";

  /** The user's. */
  String PASSWORD = "only-in-this-test";

  /** The name in file names and reports. */
  String name();

  /**
   * Start it on free ports of 127.0.0.1, and return when all applications are deployed.
   *
   * @param wars the applications; each file's name without {@code .war} is the context root
   * @param work an existing, empty directory for whatever the server writes
   */
  RunningServer start(List<Path> wars, Path work) throws IOException, InterruptedException;

  /** Why the server can't do what a case expects, by case. */
  default Map<String, String> reasons() {
    return Map.of();
  }

  /** The cases among those with a reason that pass now and then all the same. */
  default Set<String> erratic() {
    return Set.of();
  }

  /** Why a resource whose {@code @Path} is on an interface is not found by searching. */
  default Optional<String> interfacesNotScanned() {
    return Optional.empty();
  }

  /**
   * Why an application in another packing can't be served, whatever it does.
   *
   * @param packing its name in the suite
   */
  default Optional<String> notServed(String packing) {
    return Optional.empty();
  }

  /** Whether applications may have servlets. */
  default boolean hasServlets() {
    return true;
  }

  /** Whether the server itself wrote this, about a request that reached no application. */
  default boolean isOwnPage(String body) {
    return false;
  }

  /** Whether it writes all challenges of a response into one line, with commas between them. */
  default boolean joinsChallenges() {
    return false;
  }

  /** The log without what the server itself tells about requests that reached no application. */
  default String withoutOwnTraces(String log) {
    return log;
  }

  /** The context root of an application. */
  static String contextRoot(Path war) {
    String name = war.getFileName().toString();
    return name.substring(0, name.length() - ".war".length());
  }
}
