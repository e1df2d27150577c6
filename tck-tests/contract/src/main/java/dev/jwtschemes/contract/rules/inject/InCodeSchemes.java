package dev.jwtschemes.contract.rules.inject;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeSetup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Adds a scheme in code, and announces one that comes later. */
@ApplicationScoped
public class InCodeSchemes {

  void setUp(@Observes SchemeSetup setup) {
    setup.expect("later");
    Config config = ConfigProvider.getConfig();
    config
        .getOptionalValue("contract.in-code.issuer", String.class)
        .ifPresent(
            issuer ->
                setup.add(
                    SchemeDefinition.named("in-code")
                        .issuer(issuer)
                        .audiences("in-code-app")
                        .keyLocation(config.getValue("contract.in-code.keys", String.class))
                        .build()));
  }
}
