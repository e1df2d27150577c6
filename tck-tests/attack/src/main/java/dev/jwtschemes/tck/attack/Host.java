package dev.jwtschemes.tck.attack;

import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import java.io.IOException;

/** A stack after one application was deployed on it, or refused. */
public interface Host {

  Stack stack();

  /** Whether the stack says that the application is deployed. */
  boolean isDeployed();

  /**
   * Send one request to the application.
   *
   * @throws IOException also if nothing listens
   */
  Response send(Request request) throws IOException;

  /** Everything logged until now, possibly by other applications, too. */
  String log() throws IOException;
}
