package dev.jwtschemes.tck.contract;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.PayaraServer;

/** The document on Payara Server. */
class PayaraServerDocumentIT extends PayaraMicroDocumentIT {
  @Override
  protected ApplicationServer product() {
    return new PayaraServer();
  }
}
