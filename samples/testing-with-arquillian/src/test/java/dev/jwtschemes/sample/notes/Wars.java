package dev.jwtschemes.sample.notes;

import dev.jwtschemes.JwtScheme;
import java.io.File;
import java.net.URISyntaxException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive that Arquillian deploys. */
final class Wars {
  private Wars() {}

  /** The application with its libraries, without a configuration. */
  static WebArchive notes() {
    return ShrinkWrap.create(WebArchive.class, "notes.war")
        .addClasses(NotesApplication.class, NotesResource.class, FailedLogins.class)
        .addAsLibraries(jarOf(JwtScheme.class), jarOf(JsonWebToken.class));
  }

  private static File jarOf(Class<?> member) {
    try {
      return new File(member.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
