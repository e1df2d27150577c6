package dev.jwtschemes.tck.servers;

import dev.jwtschemes.contract.ContractSuite;
import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.config.Configurations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Packs the deployments of the suite as a user does: classes, the drop-in jar and the MP-JWT API,
 * and a configuration file.
 */
final class Wars {
  private static final String RULES = "dev/jwtschemes/contract/rules/";
  private static final String PARTNER_APPLICATION = RULES + "PartnerApplication.class";
  private static final String PARTNER_RESOURCE = RULES + "choose/PartnerDefaultResource.class";

  private Wars() {}

  /** The context root of a deployment. */
  static String contextRoot(Deployment deployment) {
    return deployment.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Write one WAR into an existing directory, configured for these issuers. */
  static Path write(Deployment deployment, Issuers issuers, Path directory) throws IOException {
    Path file = directory.resolve(contextRoot(deployment) + ".war");
    try (WarFile war = new WarFile(file)) {
      war.addConfiguration(Configurations.of(deployment, issuers));
      switch (deployment) {
        case SAMPLE ->
            war.addFrom(
                Directories.named("war.sample"),
                "",
                Predicate.not(Predicate.isEqual(WarFile.CONFIGURATION)));
        case PARTNER_APPLICATION ->
            rules(
                war,
                Set.of(PARTNER_APPLICATION, PARTNER_RESOURCE, RULES + "Caller.class")::contains);
        default ->
            rules(
                war,
                name ->
                    name.startsWith(RULES)
                        && !name.equals(PARTNER_APPLICATION)
                        && !name.equals(PARTNER_RESOURCE));
      }
    }
    return file;
  }

  private static void rules(WarFile war, Predicate<String> classes) throws IOException {
    war.addClasses(ContractSuite.class, classes);
    war.addClasses(ContractSuite.class, "META-INF/beans.xml"::equals);
    war.addLibraries(WarFile.LIBRARIES);
  }
}
