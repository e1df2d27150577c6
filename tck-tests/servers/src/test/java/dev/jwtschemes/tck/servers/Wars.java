package dev.jwtschemes.tck.servers;

import dev.jwtschemes.contract.ContractSuite;
import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.config.Configurations;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Packs the deployments of the suite as a user does: classes, the drop-in jar and the MP-JWT API,
 * and a configuration file.
 */
final class Wars {
  private static final String CONFIGURATION =
      "WEB-INF/classes/META-INF/microprofile-config.properties";
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
      war.add(CONFIGURATION, configuration(deployment, issuers));
      switch (deployment) {
        case SAMPLE ->
            war.addFrom(
                Directories.named("war.sample"),
                "",
                Predicate.not(Predicate.isEqual(CONFIGURATION)));
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
    Path contract = archiveOf(ContractSuite.class);
    war.addFrom(contract, "WEB-INF/classes/", classes);
    war.addFrom(contract, "WEB-INF/classes/", "META-INF/beans.xml"::equals);
    for (Path library : libraries()) {
      war.addLibrary(library);
    }
  }

  private static List<Path> libraries() throws IOException {
    try (Stream<Path> files = Files.list(Directories.named("war.lib"))) {
      return files.sorted().toList();
    }
  }

  private static String configuration(Deployment deployment, Issuers issuers) throws IOException {
    var properties = new Properties();
    properties.putAll(Configurations.of(deployment, issuers));
    var text = new StringWriter();
    properties.store(text, null);
    return text.toString();
  }

  private static Path archiveOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
