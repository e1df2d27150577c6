package dev.jwtschemes.cli.tokens;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.cli.Output;
import dev.jwtschemes.internal.text.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code tokens key}. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = "Show the public keys of a scheme's development tokens, or make new ones.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jwt-schemes tokens key --scheme staff",
      "  jwt-schemes tokens key --scheme staff --reset"
    })
final class KeyCommand implements Runnable {
  @Mixin private final Output output = new Output();
  @Mixin private final ProjectOption place = new ProjectOption();
  @Mixin private final Confirmation confirmation = new Confirmation();

  @Option(
      names = "--scheme",
      paramLabel = "SCHEME",
      description = "Default: the project's default scheme.")
  private @Nullable String scheme;

  @Option(
      names = "--reset",
      description = "Make new keys: no token that was made before is accepted any more.")
  private boolean isReset;

  @Override
  public void run() {
    Project project = place.project();
    Home home = Home.of(project);
    Map<String, String> main = ProfileFile.read(project.mainFile()).properties();
    ProfileFile profile = ProfileFile.read(project.profileFile());
    String name = ChosenScheme.of(scheme, ProjectSchemes.of(main, profile.properties()));
    if (isReset) {
      confirmation.require("Make new keys for scheme " + name + ", and forget its tokens?");
      try (ProjectLock lock = ProjectLock.acquire(home)) {
        reset(project, home, name);
      }
    }
    show(existing(home, name), home, name);
  }

  private void reset(Project project, Home home, String name) {
    ProfileFile profile = ProfileFile.read(project.profileFile());
    SchemeKeys keys = existing(home, name).anew();
    SavedTokens tokens = SavedTokens.read(home.tokens());
    SavedTokens rest = tokens.without(token -> token.scheme().equals(name));
    FileChanges changes = new FileChanges();
    changes.writeSecret(home.keys(name), keys.secret());
    changes.writeSecret(home.tokens(), rest.json());
    Map<String, String> block = profile.block(name);
    if (!block.isEmpty()) {
      changes.replace(
          profile, profile.with(name, DevelopmentProperties.rekeyed(name, block, keys)));
    }
    changes.apply();
    output.line("Removed " + (tokens.all().size() - rest.all().size()) + " tokens.");
  }

  private static SchemeKeys existing(Home home, String name) {
    SchemeKeys keys = SchemeKeys.read(home.keys(name));
    if (keys.isEmpty()) {
      throw CommandFailed.refused(
          Text.of("scheme ").quote(name).and(" has no key for development here"),
          Text.of("\"jwt-schemes tokens create --scheme ").name(name).and("\" makes one"));
    }
    return keys;
  }

  private void show(SchemeKeys keys, Home home, String name) {
    output.line(
        "Public keys of scheme " + name + " (the private ones are in " + home.keys(name) + "):");
    keys.keys().forEach(key -> output.line(key.publicJwk().toJSONString()));
  }
}
