package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.internal.deployment.ResourceView.Access;
import dev.jwtschemes.internal.deployment.usage.Usages.Resource;
import dev.jwtschemes.internal.registry.RegisteredScheme;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.text.Text;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The line about a start that succeeded: that the library is there, with which schemes, for how
 * many resources.
 *
 * @param schemes when the start is complete
 * @param settings for resources without a rule
 * @param resources that are known by then
 */
record StartLine(Schemes schemes, Settings settings, Collection<Resource> resources) {

  Text text() {
    return Text.of("JWT Schemes ")
        .name(version())
        .and(" has started ")
        .and(schemes.all().isEmpty() ? none() : some())
        .and("; ")
        .and(counted())
        .and("; problems are explained in docs/reference/problems.md");
  }

  /** As the jar's manifest says; classes outside of a jar have none. */
  private static String version() {
    @Nullable String version = StartLine.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }

  private static Text none() {
    return Text.of(
        "without any scheme: set jwt-schemes.<name>.authority, or jwt-schemes.<name>.verify.issuer"
            + " and jwt-schemes.<name>.verify.publickey.location, or"
            + " mp.jwt.verify.publickey.location");
  }

  private Text some() {
    int number = schemes.all().size();
    Text text =
        Text.of("with ")
            .number(number)
            .and(number == 1 ? Text.of(" scheme: ") : Text.of(" schemes: "));
    int shown = 0;
    for (RegisteredScheme scheme : schemes.all()) {
      if (shown == Text.MAX_LIST) {
        text = text.and(", ...");
        break;
      }
      text =
          (shown++ == 0 ? text : text.and(", "))
              .name(scheme.name())
              .and(" (")
              .and(scheme.keySource())
              .and(")");
    }
    return text.and("; ").and(defaultScheme(schemes.defaultScheme()));
  }

  private static Text defaultScheme(Optional<String> name) {
    if (name.isEmpty()) {
      return Text.of("no default");
    }
    return name.get().equals(ConfigReader.EVERY_SCHEME)
        ? Text.of("each of them is the default")
        : Text.of("default ").name(name.get());
  }

  private Text counted() {
    int number = resources.size();
    return Text.EMPTY
        .number(number)
        .and(number == 1 ? Text.of(" resource method (") : Text.of(" resource methods ("))
        .number(count(Access.OPEN))
        .and(" open, ")
        .number(count(Access.PROTECTED))
        .and(" protected, ")
        .number(count(Access.DENIED))
        .and(" denied)");
  }

  private long count(Access access) {
    return resources.stream().filter(resource -> Access.of(resource, settings) == access).count();
  }
}
