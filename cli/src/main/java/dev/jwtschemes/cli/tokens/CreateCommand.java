package dev.jwtschemes.cli.tokens;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.cli.Output;
import dev.jwtschemes.cli.issuer.SigningAlgorithms;
import dev.jwtschemes.internal.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code tokens create}. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    description = {
      "Make a token, and let the project trust it in profile dev.",
      "The first token of a scheme makes its key. Marked lines in"
          + " src/main/resources/META-INF/microprofile-config-dev.properties replace the scheme's"
          + " own keys; everything else in that file stays as it is."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jwt-schemes tokens create",
      "  jwt-schemes tokens create --scheme staff --name ada@example.com --role clerk --role admin",
      "  jwt-schemes tokens create --claim tenant=acme --claim 'limits:={\"day\":5}'"
          + " --valid-for 8h",
      "  curl -H \"Authorization: Bearer $(jwt-schemes tokens create --output token)\" URL"
    })
final class CreateCommand implements Callable<Integer> {
  enum Form {
    DEFAULT,
    TOKEN,
    JSON
  }

  @Mixin private final Output output = new Output();
  @Mixin private final ProjectOption place = new ProjectOption();
  @Mixin private final TokenOptions options = new TokenOptions();

  @Option(
      names = "--scheme",
      paramLabel = "SCHEME",
      description = "Default: the project's default scheme.")
  private @Nullable String scheme;

  @Option(
      names = "--algorithm",
      paramLabel = "ALG",
      defaultValue = "ES256",
      description = "Signature algorithm, an asymmetric one. Default: ES256.")
  private String algorithm = "";

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080/",
      description = "The address in the printed curl line. Default: http://localhost:8080/.")
  private String url = "";

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "default",
      description = "default, token or json. Default: default.")
  private Form form = Form.DEFAULT;

  @Override
  public Integer call() {
    options.check();
    requireAlgorithm();
    CurlLine.requireUrl(url);
    Project project = place.project();
    Home home = Home.of(project);
    try (ProjectLock lock = ProjectLock.acquire(home)) {
      print(create(project, home));
    }
    return 0;
  }

  private record Created(SavedToken token, SchemeDefinition scheme) {}

  private Created create(Project project, Home home) {
    Map<String, String> main = ProfileFile.read(project.mainFile()).properties();
    ProfileFile profile = ProfileFile.read(project.profileFile());
    ProjectSchemes trusted = ProjectSchemes.of(main, profile.properties());
    String name = ChosenScheme.of(scheme, trusted);
    warnOfUnknown(name, ProjectSchemes.of(main, Map.of()).names());
    Map<String, String> block = profile.block(name);
    ProjectSchemes before = ProjectSchemes.of(main, profile.without(name).properties());
    List<String> audiences = audiences(name, before);

    SchemeKeys keys = SchemeKeys.read(home.keys(name));
    SchemeKeys needed =
        keys.find(algorithm).isPresent() ? keys : keys.plus(DevelopmentKey.generate(algorithm));
    DevelopmentProperties properties =
        DevelopmentProperties.of(
            name,
            DevelopmentProperties.issuers(name, block, options.issuer(name)),
            DevelopmentProperties.audiences(name, block, audiences),
            needed);
    ProfileFile after = profile.with(name, properties.values());
    SchemeDefinition definition =
        ProjectSchemes.of(main, after.properties()).definition(name, before);
    SavedToken token =
        new TokenText(definition, options, audiences)
            .signedBy(needed.find(algorithm).orElseThrow());

    FileChanges changes = new FileChanges();
    if (needed != keys) {
      changes.writeSecret(home.keys(name), needed.secret());
    }
    changes.writeSecret(home.tokens(), SavedTokens.read(home.tokens()).plus(token).json());
    if (!properties.values().equals(block)) {
      changes.replace(profile, after);
    }
    changes.apply();
    return new Created(token, definition);
  }

  private void warnOfUnknown(String name, Set<String> configured) {
    if (!configured.isEmpty() && !configured.contains(name)) {
      output.remark(
          Text.of("Scheme ")
              .quote(name)
              .and(" is not in microprofile-config.properties, which configures ")
              .names(configured)
              .toString());
    }
  }

  private List<String> audiences(String name, ProjectSchemes before) {
    List<String> given =
        options.audiences().isEmpty() ? before.audiences(name) : options.audiences();
    return given.isEmpty() ? List.of(name) : given;
  }

  private void requireAlgorithm() {
    if (!SigningAlgorithms.ALL.contains(algorithm)) {
      throw CommandFailed.usage(
          Text.EMPTY.quote(algorithm).and(" is not an algorithm that can be used here"),
          Text.of("use one of ").names(SigningAlgorithms.ALL));
    }
  }

  private void print(Created created) {
    SavedToken token = created.token();
    switch (form) {
      case TOKEN -> output.line(token.compact());
      case JSON -> output.line(JSONObjectUtils.toJSONString(token.members()));
      case DEFAULT -> {
        String name = Text.EMPTY.quote(token.name()).toString();
        output.line(
            "Token %s for scheme %s: %s, expires %s"
                .formatted(token.id(), token.scheme(), name, token.expires()));
        output.line("Start the application with -Dmp.config.profile=dev, then:");
        output.line(CurlLine.of(created.scheme(), token, url));
      }
    }
    if (token.isExpired()) {
      output.remark("This token has expired already.");
    }
  }
}
