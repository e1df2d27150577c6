package dev.jwtschemes.tck.contract;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.OpenLiberty;

/** The document on Open Liberty. */
class OpenLibertyDocumentIT extends DocumentSuite {
  @Override
  protected ApplicationServer product() {
    return new OpenLiberty("mpOpenAPI-4.0");
  }

  @Override
  protected String before() {
    return "/api";
  }
}
