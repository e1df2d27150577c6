package dev.jwtschemes.tck.contract;

import dev.jwtschemes.contract.ContractSuite;
import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.config.Configurations;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.WarFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
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

  private static final String LISTING_APPLICATION = RULES + "RulesApplication.class";
  private static final String SCANNED_APPLICATION = RULES + "ScannedApplication.class";

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
        case PARTNER_APPLICATION -> {
          war.addClasses(
              ContractSuite.class,
              Set.of(PARTNER_APPLICATION, PARTNER_RESOURCE, RULES + "Caller.class")::contains);
          complete(war, Optional.of("annotated"));
        }
        default -> {
          rules(war, SCANNED_APPLICATION);
          complete(war, Optional.of("annotated"));
        }
      }
    }
    return file;
  }

  /** Write the rules application in another packing. */
  static Path write(Packing packing, Issuers issuers, Path directory) throws IOException {
    Path file = directory.resolve(packing.contextRoot() + ".war");
    try (WarFile war = new WarFile(file)) {
      war.addConfiguration(Configurations.of(Deployment.RULES, issuers));
      rules(war, packing.isListed() ? SCANNED_APPLICATION : LISTING_APPLICATION);
      complete(war, packing.discovery());
    }
    return file;
  }

  private static void rules(WarFile war, String otherApplication) throws IOException {
    Set<String> elsewhere = Set.of(PARTNER_APPLICATION, PARTNER_RESOURCE, otherApplication);
    war.addClasses(
        ContractSuite.class, name -> name.startsWith(RULES) && !elsewhere.contains(name));
  }

  private static void complete(WarFile war, Optional<String> discovery) throws IOException {
    if (discovery.isPresent()) {
      war.addBeansXml(discovery.get());
    }
    war.addLibraries(WarFile.LIBRARIES);
  }
}
