package dev.jwtschemes.tck.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What the suites run on: a column each. */
enum Target {
  EMBEDDED("embedded", "Embedded"),
  WILDFLY("wildfly", "WildFly"),
  WILDFLY_WITHOUT_JASPI("wildfly-jaspi", "WildFly (integrated-jaspi=false)"),
  LIBERTY("liberty", "Open Liberty"),
  PAYARA_MICRO("payara-micro", "Payara Micro"),
  PAYARA_SERVER("payara-server", "Payara Server"),
  GLASSFISH("glassfish", "GlassFish 8"),
  WILDFLY_PREVIEW("wildfly-preview", "WildFly Preview"),
  LIBERTY_EARLIER("liberty-earlier", "Open Liberty 25"),
  PAYARA_MICRO_7("payara-micro-7", "Payara Micro 7"),
  GLASSFISH_7("glassfish-7", "GlassFish 7"),
  TOMCAT("tomcat", "Tomcat 11 (Jersey)"),
  TOMCAT_RESTEASY("tomcat-resteasy", "Tomcat 11 (RESTEasy)"),
  JETTY("jetty", "Jetty 12 (Jersey)"),
  TOMEE("tomee", "TomEE 10"),
  HELIDON("helidon", "Helidon MP 4");

  /** On which every suite runs, with {@code -Pservers}. */
  static final Set<Target> ALL_SUITES =
      Collections.unmodifiableSet(
          EnumSet.of(EMBEDDED, WILDFLY, LIBERTY, PAYARA_MICRO, PAYARA_SERVER));

  /** The servers among them. */
  static final Set<Target> ALL_SERVERS =
      Collections.unmodifiableSet(EnumSet.of(WILDFLY, LIBERTY, PAYARA_MICRO, PAYARA_SERVER));

  /** What {@code -Pservers-all} runs, apart from the others. */
  static final Set<Target> OTHERS =
      Collections.unmodifiableSet(EnumSet.range(WILDFLY_PREVIEW, HELIDON));

  /** The application servers among them, whose callers servlets and EJBs may know. */
  static final Set<Target> OTHER_SERVERS =
      Collections.unmodifiableSet(
          EnumSet.of(WILDFLY_PREVIEW, LIBERTY_EARLIER, PAYARA_MICRO_7, GLASSFISH_7));

  /** What starts on a newer Java alone, and is skipped where there is none. */
  static final Set<Target> OF_NEWER_JAVA =
      Collections.unmodifiableSet(EnumSet.of(GLASSFISH, PAYARA_MICRO_7, TOMCAT, JETTY, HELIDON));

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
