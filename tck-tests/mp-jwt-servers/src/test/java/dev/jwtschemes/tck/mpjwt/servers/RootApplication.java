package dev.jwtschemes.tck.mpjwt.servers;

import dev.jwtschemes.tck.servers.Directories;
import java.util.Set;
import org.eclipse.microprofile.jwt.tck.container.ejb.EjbTest;
import org.eclipse.microprofile.jwt.tck.container.jacc.SubjectTest;
import org.eclipse.microprofile.jwt.tck.container.servlet.ServletTest;
import org.jboss.arquillian.container.test.spi.client.deployment.ApplicationArchiveProcessor;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Put a WAR of the TCK at the server's root, where two tests expect their keys, and the MP-JWT API
 * into it: a server whose own MP-JWT isn't active doesn't have it.
 */
final class RootApplication implements ApplicationArchiveProcessor {

  /** What the TCK brings no configuration for: it is older than {@code mp.jwt.*}. */
  private static final Set<Class<?>> NOT_CONFIGURED =
      Set.of(EjbTest.class, ServletTest.class, SubjectTest.class);

  static final StringAsset CONFIGURATION =
      new StringAsset(
          """
          mp.jwt.verify.publickey.location=/publicKey.pem
          mp.jwt.verify.issuer=https://server.example.com
          """);

  @Override
  public void process(Archive<?> archive, TestClass testClass) {
    WebArchive war =
        ((WebArchive) archive)
            .addAsLibrary(Directories.named("mp-jwt-api.jar").toFile())
            .addAsWebInfResource(
                new StringAsset("<jboss-web><context-root>/</context-root></jboss-web>"),
                "jboss-web.xml")
            .addAsWebInfResource(
                // without its namespace Liberty passes over the file
                new StringAsset(
                    "<web-ext xmlns=\"http://websphere.ibm.com/xml/ns/javaee\" version=\"1.0\">"
                        + "<context-root uri=\"/\"/></web-ext>"),
                "ibm-web-ext.xml")
            .addAsWebInfResource(
                new StringAsset(
                    "<glassfish-web-app><context-root>/</context-root></glassfish-web-app>"),
                "glassfish-web.xml");
    if (NOT_CONFIGURED.contains(testClass.getJavaClass())) {
      war.addAsResource(CONFIGURATION, "META-INF/microprofile-config.properties");
    }
  }
}
