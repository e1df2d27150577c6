package dev.jwtschemes.tck.servers;

import java.io.IOException;
import java.nio.file.Path;

/** Changes what is deployed while the server runs, one application at a time. */
public interface Deployer {

  /** Deploy it, and return when the server says that it is. */
  void deploy(Path war) throws IOException, InterruptedException;

  /** Undeploy what was deployed last, from this file, and return when it is gone. */
  void undeploy(Path war) throws IOException, InterruptedException;
}
