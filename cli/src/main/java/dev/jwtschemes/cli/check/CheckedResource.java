package dev.jwtschemes.cli.check;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.cli.ConfigFiles;
import dev.jwtschemes.internal.problem.Nearest;
import dev.jwtschemes.internal.text.Text;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * A resource method of an application that isn't deployed, with the application's configuration.
 * Which method serves a request is for JAX-RS to decide: it is named as it is declared.
 */
public final class CheckedResource {
  private final Row row;
  private final Application application;
  private final ConfigFiles configuration;

  private CheckedResource(Row row, Application application, ConfigFiles configuration) {
    this.row = row;
    this.application = application;
    this.configuration = configuration;
  }

  /**
   * Find it.
   *
   * @param app a WAR, jar or folder
   * @param more configuration beside the application's own
   * @param name a request as declared, for instance {@code GET /orders/{id}}, or class#method
   * @throws CommandFailed if there is none, or several
   */
  public static CheckedResource find(Path app, List<Map<String, String>> more, String name) {
    List<Application> applications = CheckCommand.read(List.of(app));
    if (applications.size() != 1) {
      throw CommandFailed.usage(
          Text.EMPTY
              .name(app.toString())
              .and(" has ")
              .number(applications.size())
              .and(" web applications"),
          Text.of("give the WAR of one with --app"));
    }
    Application application = applications.get(0);
    ConfigFiles files = application.configuration(more);
    List<Row> rows = Inspection.of(application, files, Set.of()).resources();
    List<Row> found = rows.stream().filter(row -> isNamed(row, name)).toList();
    if (found.size() == 1) {
      return new CheckedResource(found.get(0), application, files);
    }
    Set<String> names = new TreeSet<>();
    (found.isEmpty() ? rows : found)
        .forEach(
            row -> (found.isEmpty() ? names(row) : Stream.of(row.where())).forEach(names::add));
    throw CommandFailed.usage(
        Text.of(
                found.isEmpty()
                    ? "no resource method is declared as "
                    : "several methods are declared as ")
            .quote(name),
        Text.of("there are ")
            .names(names)
            .and(found.isEmpty() ? Nearest.question(name, names) : Text.EMPTY));
  }

  /** The resource method. */
  public Row row() {
    return row;
  }

  /** The application's configuration, with what the user gave. */
  public ConfigFiles configuration() {
    return configuration;
  }

  /**
   * Such a configuration as far as an archive may decide what is read, and how keys are fetched.
   *
   * @param remark gets a sentence about each location that isn't read, when it is asked for
   */
  public Config limited(ConfigFiles files, Consumer<String> remark) {
    return new ArchiveReach(application, files).forFetching(remark);
  }

  /** A loader of the files of the application, for keys on its class path; not of its classes. */
  public ClassLoader files() {
    return new ClassLoader(CheckedResource.class.getClassLoader()) {
      @Override
      public @Nullable InputStream getResourceAsStream(String name) {
        byte[] found = application.resource(name).orElse(null);
        return found == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(found);
      }
    };
  }

  private static boolean isNamed(Row row, String name) {
    return row.where().equals(name) || row.requests().contains(name);
  }

  private static Stream<String> names(Row row) {
    return row.requests().isEmpty() ? Stream.of(row.where()) : row.requests().stream();
  }
}
