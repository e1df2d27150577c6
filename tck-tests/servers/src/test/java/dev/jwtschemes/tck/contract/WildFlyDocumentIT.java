package dev.jwtschemes.tck.contract;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.WildFly;

/** The document on WildFly. */
class WildFlyDocumentIT extends DocumentSuite {
  @Override
  protected ApplicationServer product() {
    return WildFly.withMicroProfile();
  }

  @Override
  protected String before() {
    return "/rules/api";
  }

  @Override
  protected boolean knowsClassesOfInterfaces() {
    return true;
  }
}
