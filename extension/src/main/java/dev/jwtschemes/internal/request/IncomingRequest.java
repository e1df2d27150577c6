package dev.jwtschemes.internal.request;

import dev.jwtschemes.internal.rule.ResourceTarget;
import java.security.Principal;
import java.util.Optional;

/** A request as an adapter sees it. */
public interface IncomingRequest extends Credentials {

  /** The HTTP method, as sent. */
  String httpMethod();

  /** The decoded path below the context path of the web application, without matrix parameters. */
  String path();

  /** The query of the address, as sent and not decoded, if there is one. */
  default Optional<String> rawQuery() {
    return Optional.empty();
  }

  /** The matched resource method, absent for a servlet. */
  Optional<ResourceTarget> target();

  /** What is remembered of it, through forwards; the same at each call. */
  RequestMemory memory();

  /**
   * Leave a value for the server's access log and the application. The library never reads it:
   * anything can have written there.
   */
  void attribute(String name, String value);

  /** The caller that the server has authenticated already, by other means. */
  Optional<Principal> containerCaller();
}
