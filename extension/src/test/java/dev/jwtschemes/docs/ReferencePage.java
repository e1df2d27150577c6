package dev.jwtschemes.docs;

import static dev.jwtschemes.docs.MarkdownTable.code;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.problem.Problem;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The generated pages of the reference. */
enum ReferencePage {
  REASONS("reasons.md") {
    @Override
    String render() {
      MarkdownTable table =
          new MarkdownTable(
              "Reasons",
              "Why a request was rejected. Challenge, event, log line and `AuthenticationDecision` name the same reason. A client sees at most the public text; a text marked *not sent* is in no response, since RFC 6750 gives it no error code. Later versions may add reasons; ids stay. Generated from `FailureReason`.",
              "Id",
              "Family",
              "Status",
              "Error",
              "Public text",
              "Where to look");
      for (FailureReason reason : FailureReason.values()) {
        table.row(
            code(reason.id()),
            words(reason.family()),
            String.valueOf(reason.status()),
            reason.error().map(MarkdownTable::code).orElse("none"),
            reason.publicText() + (reason.error().isPresent() ? "" : " *(not sent)*"),
            reason.advice());
      }
      return table.toString();
    }
  },

  PROBLEMS("problems.md") {
    @Override
    String render() {
      MarkdownTable table =
          new MarkdownTable(
              "Deployment problems",
              "What the report at deployment can say. *By mode* means: as `jwt-schemes.validation` says (`warn`, `fail` or `off`). Generated from `Problem`.",
              "Id",
              "Stops the deployment",
              "What is wrong",
              "What to do");
      for (Problem problem : Problem.values()) {
        String stops =
            switch (problem.severity()) {
              case FATAL -> "always";
              case BY_MODE -> "by mode";
              case WARNING, INFO -> "never";
            };
        table.row(code(problem.id()), stops, problem.what() + ".", problem.remedy() + ".");
      }
      return table.toString();
    }
  },

  CONFIGURATION("configuration.md") {
    @Override
    String render() {
      MarkdownTable table =
          new MarkdownTable(
              "Configuration keys",
              "All keys, read through MicroProfile Config; `<scheme>` is a scheme's name, `[a-z][a-z0-9-]*`. Lists are separated by commas. An empty value counts as absent, but where more would be accepted than was meant it is an error (`JWTS-109`): "
                  + emptyIsAnError()
                  + ". Generated from `ConfigKey`.",
              "Key",
              "Value",
              "Default",
              "Meaning");
      for (ConfigKey key : ConfigKey.values()) {
        String scheme = key.scope() == ConfigKey.Scope.GLOBAL ? "" : "<scheme>.";
        table.row(
            code(ConfigKey.PREFIX + scheme + key.tail()),
            key.type().words(),
            key.byDefault(),
            key.text() + ".");
      }
      return table.toString();
    }
  };

  private static final Path FOLDER = Path.of("..", "docs", "reference");

  private final String file;

  ReferencePage(String file) {
    this.file = file;
  }

  /** Write the page anew. */
  abstract String render();

  /** Where it is kept, seen from the module that the tests run in. */
  Path path() {
    return FOLDER.resolve(file);
  }

  private static String emptyIsAnError() {
    return Stream.of(ConfigKey.values())
        .filter(ConfigKey::rejectsEmpty)
        .map(key -> code(key.tail()))
        .collect(Collectors.joining(", "));
  }

  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
