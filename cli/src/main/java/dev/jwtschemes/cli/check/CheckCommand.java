package dev.jwtschemes.cli.check;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.cli.ConfigFiles;
import dev.jwtschemes.cli.Exit;
import dev.jwtschemes.cli.Json;
import dev.jwtschemes.cli.LibraryLog;
import dev.jwtschemes.cli.Output;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Report what a deployment would report, without deploying.",
      "Class files are read, and no code of the application runs. Nothing is fetched."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no errors; with --fail-on warning, no warnings either",
      "1:errors; with --fail-on warning, warnings too",
      "2:wrong usage",
      "3:could not run"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jwt-schemes check target/orders.war",
      "  jwt-schemes check target/classes --config production.properties --fail-on warning",
      "  jwt-schemes check target/orders.war --profile fapi2 --matrix",
      "  jwt-schemes check target/orders.war --sarif target/jwt-schemes.sarif"
    })
public final class CheckCommand implements Callable<Integer> {
  @Mixin private final Output output = new Output();

  @Parameters(
      paramLabel = "APPLICATION",
      arity = "1..*",
      description = "WAR, EAR, jar, or folder of one of them or of class files.")
  private List<Path> paths = List.of();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration beside the application's own; it overrides that.")
  private List<Path> config = List.of();

  @Option(
      names = "--expect",
      paramLabel = "NAME",
      description = "A scheme that code adds; it need not be configured.")
  private Set<String> expected = Set.of();

  @Option(names = "--fail-on", description = "error (default) or warning.")
  private Found.Level failOn = Found.Level.ERROR;

  @Option(names = "--matrix", description = "Write who gets in where: resources and schemes.")
  private boolean isMatrix;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = "Rate the configuration as well: rfc8725, rfc9700, fapi2 or mcp.")
  private @Nullable Rating profile;

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text (default), json, or sarif for code scanning.")
  private Form form = Form.TEXT;

  @Option(
      names = "--sarif",
      paramLabel = "FILE",
      description = "Write the report as SARIF into this file as well; it is replaced.")
  private @Nullable Path sarif;

  @Option(
      names = "--base",
      paramLabel = "DIR",
      defaultValue = "",
      description = "What paths in SARIF are relative to. Default: the current folder.")
  private Path base = Path.of("");

  @Option(
      names = "--source-root",
      paramLabel = "DIR",
      description = "Where sources are, for sarif. Default: src/main/java and src/main/kotlin.")
  private List<Path> roots =
      List.of(Path.of("src", "main", "java"), Path.of("src", "main", "kotlin"));

  enum Form {
    TEXT,
    JSON,
    SARIF
  }

  /** Made by picocli. */
  public CheckCommand() {}

  @Override
  public Integer call() {
    LibraryLog.silence();
    List<Application> applications = read(paths);
    List<Map<String, String>> more = config.stream().map(ConfigFiles::properties).toList();
    List<Inspected> inspected =
        applications.stream().map(each -> inspect(each, each.configuration(more))).toList();
    write(inspected);
    boolean fails =
        inspected.stream()
            .flatMap(each -> each.findings().stream())
            .anyMatch(each -> each.level().compareTo(failOn) <= 0);
    return (fails ? Exit.FINDINGS : Exit.GOOD).code();
  }

  /** The applications there, at least one. */
  static List<Application> read(List<Path> paths) {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw CommandFailed.usage(
            Text.of("there is nothing at ").name(path.toString()),
            Text.of("give a WAR, an EAR, a jar or a folder of classes"));
      }
    }
    List<Application> applications = Application.in(paths);
    if (applications.isEmpty()) {
      throw CommandFailed.notRun(
          Text.EMPTY.name(paths.get(0).toString()).and(" has no web application"),
          Text.of("give an EAR with a WAR, or the WAR itself"));
    }
    return applications;
  }

  private Inspected inspect(Application application, ConfigFiles files) {
    Inspected inspected = Inspection.of(application, files, expected);
    return profile == null
        ? inspected
        : inspected.with(
            profile.of(
                new ConfigReader(files.config(), Map.of(), Optional.empty()).read().definitions()));
  }

  private void write(List<Inspected> inspected) {
    Optional<Rating> rating = Optional.ofNullable(profile);
    switch (form) {
      case TEXT -> {
        inspected.forEach(each -> new TextReport(output).write(each, isMatrix));
        rating.ifPresent(
            each -> output.line("Not judged for " + each.id() + ": " + each.notJudged() + "."));
      }
      case JSON -> output.line(Json.lines(JsonReport.of(inspected, rating)));
      case SARIF -> output.line(sarif(inspected, rating));
    }
    if (sarif != null) {
      write(sarif, sarif(inspected, rating));
    }
  }

  private String sarif(List<Inspected> inspected, Optional<Rating> rating) {
    return Json.lines(new Sarif(roots, paths.get(0), base).of(inspected, rating));
  }

  /** Write a whole file or none: what was there stays if that fails. */
  private static void write(Path file, String content) {
    Path absolute = file.toAbsolutePath();
    @Nullable Path folder = absolute.getParent();
    try {
      if (folder == null) {
        throw new IOException("a folder");
      }
      Files.createDirectories(folder);
      Path whole = Files.createTempFile(folder, "jwt-schemes", ".sarif");
      try {
        Files.writeString(whole, content + "\n");
        Files.move(whole, absolute, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      throw CommandFailed.notRun(
          Text.EMPTY
              .name(file.toString())
              .and(" can't be written (")
              .name(e.getClass().getSimpleName())
              .and(")"),
          Text.of("give --sarif a file in a folder that can be written, on a disk with room"));
    }
  }
}
