package dev.jwtschemes.tck.mpjwt.servers;

import java.io.File;
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

  @Override
  public void process(Archive<?> archive, TestClass testClass) {
    ((WebArchive) archive)
        .addAsLibrary(new File(Settings.text("mp-jwt-api.jar")))
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
  }
}
