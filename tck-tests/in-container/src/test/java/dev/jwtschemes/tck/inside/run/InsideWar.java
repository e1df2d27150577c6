package dev.jwtschemes.tck.inside.run;

import dev.jwtschemes.tck.inside.InsideTests;
import dev.jwtschemes.tck.inside.app.InsideApplication;
import dev.jwtschemes.tck.servers.Directories;
import java.io.File;
import java.util.Objects;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive of the application, its libraries, and what the tests need in the server. */
public final class InsideWar {
  /** The resource that says where the application is; the container adds it. */
  static final String ADDRESS = "/WEB-INF/classes/address.txt";

  private InsideWar() {}

  /** Make it, configured for issuers that run. */
  public static WebArchive make() {
    InsideIssuers issuers = InsideIssuers.STARTED;
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, "inside.war")
            .addPackage(InsideApplication.class.getPackage())
            .addClass(InsideTests.class)
            .addAsResource(
                new StringAsset(issuers.configuration()), "META-INF/microprofile-config.properties")
            .addAsResource(new StringAsset(issuers.tokens()), "tokens.properties");
    File[] libraries =
        Objects.requireNonNull(Directories.named("war.lib").toFile().listFiles(), "no libraries");
    return war.addAsLibraries(libraries);
  }
}
