package dev.jwtschemes.tck.mpjwt.servers;

import java.io.IOException;
import org.jboss.shrinkwrap.api.Archive;

/** A started server that takes one WAR at a time. */
interface RunningServer extends AutoCloseable {

  /** Where it serves HTTP, on 127.0.0.1. */
  int port();

  /** Deploy, and return when the application answers. */
  void deploy(Archive<?> war) throws IOException, InterruptedException;

  /** Undeploy what was deployed last, and return when it is gone. */
  void undeploy(Archive<?> war) throws IOException, InterruptedException;

  @Override
  void close();
}
