package dev.jwtschemes.tck.attack.app.tenants;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeSetup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Adds the tenants that the configuration counts. */
@ApplicationScoped
public class Directory {
  void add(@Observes SchemeSetup setup) {
    Config config = ConfigProvider.getConfig();
    int count = config.getValue("attack.tenants", Integer.class);
    String key = config.getValue("attack.key", String.class);
    for (int i = 1; i <= count; i++) {
      setup.add(
          SchemeDefinition.named("t" + i)
              .issuer("https://t" + i + ".example")
              .audiences("tenants")
              .key(key)
              .build());
    }
  }
}
