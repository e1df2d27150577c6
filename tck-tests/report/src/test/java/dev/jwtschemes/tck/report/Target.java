package dev.jwtschemes.tck.report;

/** What the suites run on: a column each. */
enum Target {
  EMBEDDED("embedded", "Embedded"),
  WILDFLY("wildfly", "WildFly"),
  WILDFLY_WITHOUT_JASPI("wildfly-jaspi", "WildFly (integrated-jaspi=false)"),
  LIBERTY("liberty", "Open Liberty"),
  PAYARA_MICRO("payara-micro", "Payara Micro"),
  PAYARA_SERVER("payara-server", "Payara Server");

  private final String file;
  private final String title;

  Target(String file, String title) {
    this.file = file;
    this.title = title;
  }

  /** Its name in file names. */
  String file() {
    return file;
  }

  String title() {
    return title;
  }
}
