package dev.jwtschemes.cli.check;

import dev.jwtschemes.cli.Output;
import dev.jwtschemes.cli.check.Found.Level;
import dev.jwtschemes.internal.text.Text;

/** The report for people. */
record TextReport(Output output) {
  private static final int MAX_SKIPPED = 10;

  void write(Inspected application, boolean isMatrix) {
    output.line(
        "%s: %s, %s; %s, %s"
            .formatted(
                clean(application.name()),
                counted(count(application, Level.ERROR), "error"),
                counted(count(application, Level.WARNING), "warning"),
                counted(application.schemes().size(), "scheme"),
                counted(application.resources().size(), "resource method")));
    for (Level level : Level.values()) {
      application.findings().stream()
          .filter(each -> each.level() == level)
          .forEach(each -> output.line("  " + mark(level) + "  " + clean(each.line()) + at(each)));
    }
    application.skipped().entrySet().stream()
        .limit(MAX_SKIPPED)
        .forEach(
            each ->
                output.line(
                    "  skipped  " + clean(each.getKey()) + " (" + clean(each.getValue()) + ")"));
    int more = application.skipped().size() - MAX_SKIPPED;
    if (more > 0) {
      output.line("  skipped  " + counted(more, "more class").replace("classs", "classes"));
    }
    application.notes().forEach(note -> output.line("  note     " + clean(note)));
    if (isMatrix) {
      Matrix.of(application).forEach(line -> output.line(clean(line)));
    }
  }

  private static long count(Inspected application, Level level) {
    return application.findings().stream().filter(each -> each.level() == level).count();
  }

  private String mark(Level level) {
    return switch (level) {
      case ERROR -> output.styled("red", "error  ");
      case WARNING -> output.styled("yellow", "warning");
      case NOTE -> "note   ";
    };
  }

  private static String at(Found found) {
    return found.source().map(place -> " [" + place.file() + ":" + place.line() + "]").orElse("");
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String clean(String text) {
    return Text.EMPTY.said(text).toString();
  }
}
