package dev.jwtschemes.tck.attack.app.changing;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeRegistry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;

/** Changes the registered schemes. */
@Path("changes")
@RequestScoped
public class Changes {
  @Inject SchemeRegistry registry;

  @GET
  @Path("add-partner")
  public String add() {
    registry.add(
        SchemeDefinition.named("partner")
            .issuer(setting("issuer"))
            .keyLocation(setting("keys"))
            .audiences("partner-app")
            .build());
    return new TreeSet<>(registry.names()).toString();
  }

  @GET
  @Path("remove-staff")
  public String remove() {
    registry.remove("staff");
    return new TreeSet<>(registry.names()) + " " + registry.defaultScheme().isPresent();
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue("attack.partner." + name, String.class);
  }
}
