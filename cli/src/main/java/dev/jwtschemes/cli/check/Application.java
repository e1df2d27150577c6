package dev.jwtschemes.cli.check;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.cli.ConfigFiles;
import dev.jwtschemes.internal.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One application as it would be deployed. Immutable.
 *
 * @param name for the report
 * @param parts its classes first, then its libraries, each with class files at its root
 * @param webXml its web.xml
 * @param isOutside whether an EAR has the extension outside of the WAR
 */
record Application(String name, List<Part> parts, Optional<byte[]> webXml, boolean isOutside) {
  /** A class that every copy of the extension has. */
  private static final String EXTENSION = "dev/jwtschemes/JwtScheme.class";

  private static final String CONFIG = "META-INF/microprofile-config.properties";

  private static final int MAX_APPLICATIONS = 100;

  /** The applications in these archives and folders. */
  static List<Application> in(List<Path> paths) {
    List<Application> applications = new ArrayList<>();
    List<Part> loose = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Path path : paths) {
      Archive archive = Archive.read(path);
      if (archive.has("WEB-INF/")) {
        applications.add(war(archive, List.of()));
      } else if (isEar(archive)) {
        applications.addAll(ear(archive));
      } else {
        loose.add(Part.of(archive, Optional.empty()));
        names.add(archive.name());
      }
    }
    if (!loose.isEmpty()) {
      applications.add(
          new Application(String.join(", ", names), List.copyOf(loose), Optional.empty(), false));
    }
    return applications;
  }

  private static boolean isEar(Archive archive) {
    return archive.files().containsKey("META-INF/application.xml")
        || archive.files().keySet().stream().anyMatch(Application::isRootWar);
  }

  private static boolean isRootWar(String path) {
    return path.endsWith(".war") && path.indexOf('/') < 0;
  }

  private static List<Application> ear(Archive ear) {
    List<Part> shared =
        ear.files().keySet().stream()
            .filter(path -> path.endsWith(".jar"))
            .map(path -> Part.of(ear.nested(path), Optional.empty()))
            .toList();
    List<String> wars =
        ear.files().keySet().stream().filter(path -> path.endsWith(".war")).toList();
    if (wars.size() > MAX_APPLICATIONS) { // each is judged with all that is shared
      throw CommandFailed.notRun(
          Text.EMPTY
              .name(ear.name())
              .and(" is larger than is read: it has more than ")
              .number(MAX_APPLICATIONS)
              .and(" web applications"),
          Text.of("check its parts one by one"));
    }
    return wars.stream().map(path -> war(ear.nested(path), shared)).toList();
  }

  private static Application war(Archive war, List<Part> shared) {
    List<Part> parts = new ArrayList<>();
    Optional<byte[]> beans = Optional.ofNullable(war.files().get("WEB-INF/beans.xml"));
    parts.add(Part.of(war.below("WEB-INF/classes/"), beans));
    war.files().keySet().stream()
        .filter(path -> path.matches("WEB-INF/lib/[^/]+\\.jar"))
        .forEach(path -> parts.add(Part.of(war.nested(path), Optional.empty())));
    boolean isInside = parts.stream().anyMatch(Application::hasExtension);
    boolean isOutside = !isInside && shared.stream().anyMatch(Application::hasExtension);
    parts.addAll(shared);
    return new Application(
        war.name(),
        List.copyOf(parts),
        Optional.ofNullable(war.files().get("WEB-INF/web.xml")),
        isOutside);
  }

  private static boolean hasExtension(Part part) {
    return part.files().containsKey(EXTENSION);
  }

  /** What configures it: what its archive has, the first part above the others; then more files. */
  ConfigFiles configuration(List<Map<String, String>> more) {
    List<Map<String, String>> own = new ArrayList<>();
    for (int i = parts.size() - 1; i >= 0; i--) {
      byte[] content = parts.get(i).files().get(CONFIG);
      if (content != null) {
        own.add(ConfigFiles.properties(parts.get(i).name() + "!/" + CONFIG, content));
      }
    }
    ConfigFiles files = ConfigFiles.ofArchive(own);
    for (Map<String, String> each : more) {
      files = files.with(each);
    }
    return files;
  }

  /** A file of any part, the first that has it. */
  Optional<byte[]> find(String path) {
    return parts.stream()
        .map(Part::files)
        .filter(each -> each.containsKey(path))
        .map(each -> each.get(path))
        .findFirst();
  }

  /** A file on its class path that it may have read; no services, and no classes. */
  Optional<byte[]> resource(String path) {
    return path.startsWith("META-INF/services/") || path.endsWith(".class")
        ? Optional.empty()
        : find(path);
  }
}
