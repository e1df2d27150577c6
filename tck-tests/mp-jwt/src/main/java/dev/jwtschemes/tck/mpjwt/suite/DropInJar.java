package dev.jwtschemes.tck.mpjwt.suite;

import java.io.File;
import java.util.Objects;
import org.jboss.arquillian.container.test.spi.client.deployment.ApplicationArchiveProcessor;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Put the drop-in jar into a WAR of the TCK, as its user would, and its configuration in place. */
public final class DropInJar implements ApplicationArchiveProcessor {

  private static final String CONFIG = "META-INF/microprofile-config.properties";

  @Override
  public void process(Archive<?> archive, TestClass testClass) {
    WebArchive war = (WebArchive) archive;
    war.addAsLibrary(new File(Objects.requireNonNull(System.getProperty("drop-in.jar"))));
    // The TCK writes the file to the WAR's own /META-INF, which is not on a class path.
    for (Node file : war.getContent(Filters.include("/" + CONFIG)).values()) {
      war.addAsResource(file.getAsset(), CONFIG);
    }
  }
}
