package dev.jwtschemes.tck.mpjwt.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Where the TCK's WARs live, one at a time. */
interface Host {

  /** Deploy it at the root, and return the address when it answers. */
  URI deploy(Path war) throws IOException, InterruptedException;

  /** Undeploy what was deployed last, and return when it is gone. */
  void undeploy(Path war) throws IOException, InterruptedException;
}
