package dev.jwtschemes.internal.request;

import dev.jwtschemes.internal.rule.ResourceTarget;
import java.security.Principal;
import java.util.Optional;

/** A request as an adapter sees it. */
public interface IncomingRequest extends Credentials {

  /** The HTTP method, as sent. */
  String httpMethod();

  /** The decoded path below the application's base. */
  String path();

  /** The matched resource method, absent for a servlet. */
  Optional<ResourceTarget> target();

  /** What is remembered of it, through forwards; the same at each call. */
  RequestMemory memory();

  /** The caller that the server has authenticated already, by other means. */
  Optional<Principal> containerCaller();
}
