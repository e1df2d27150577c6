package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.PayaraMicro;

/** An application at the root of PayaraMicro. */
class PayaraMicroAtRootIT extends PayaraAtRoot {
  @Override
  ApplicationServer product() {
    return new PayaraMicro();
  }
}
