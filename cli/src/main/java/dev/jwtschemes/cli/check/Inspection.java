package dev.jwtschemes.cli.check;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.cli.ConfigFiles;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.lang.annotation.Annotation;
import java.lang.annotation.AnnotationFormatError;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The report about one application: its classes are loaded without their code, and shown to the
 * extension, which is loaded beside them. For one thread.
 */
final class Inspection {
  /** The one place at which the extension is entered, with types of the JDK alone. */
  private static final String ENTRY = "dev.jwtschemes.internal.cdi.DryDeployment";

  /** Annotations that make a bean of a class, or a component that has injection points. */
  private static final Set<String> DEFINING =
      Set.of(
          "jakarta.enterprise.context.Dependent",
          "jakarta.interceptor.Interceptor",
          "jakarta.ws.rs.Path",
          "jakarta.ws.rs.ApplicationPath",
          "jakarta.ws.rs.ext.Provider",
          "jakarta.servlet.annotation.WebServlet",
          "jakarta.servlet.annotation.WebFilter",
          "jakarta.servlet.annotation.WebListener",
          "jakarta.ejb.Stateless",
          "jakarta.ejb.Stateful",
          "jakarta.ejb.Singleton",
          "jakarta.ejb.MessageDriven");

  private static final Set<String> DEFINING_BY =
      Set.of("jakarta.enterprise.context.NormalScope", "jakarta.enterprise.inject.Stereotype");

  private static final int MAX_SUPERCLASSES = 100;

  private final Application application;
  private final CodelessLoader loader;
  private final Map<String, String> skipped = new TreeMap<>();
  private final Set<Class<?>> beans = new HashSet<>();
  private final List<Class<?>> all = new ArrayList<>();

  private Inspection(Application application) {
    this.application = application;
    this.loader = new CodelessLoader(application);
  }

  /** Judge an application with this configuration. */
  static Inspected of(Application application, ConfigFiles files, Set<String> expected) {
    Inspection inspection = new Inspection(application);
    Set<String> names = new HashSet<>();
    application
        .parts()
        .forEach(
            part ->
                part.classNames()
                    .filter(name -> !inspection.loader.isExtension(name) && names.add(name))
                    .forEach(name -> inspection.load(name, part.discovery())));
    return inspection.judge(new ArchiveReach(application, files), expected);
  }

  private void load(String name, Part.Discovery discovery) {
    try {
      Class<?> type = Class.forName(name, false, loader);
      if (type.getClassLoader() != loader) {
        return; // an API that the archive brings
      }
      if (isTooDeep(type)) {
        skipped.put(name, "it has more than " + MAX_SUPERCLASSES + " superclasses");
        return;
      }
      Method[] unused = type.getDeclaredMethods(); // what can't be linked fails here, not later
      all.add(type);
      boolean isBean =
          discovery == Part.Discovery.ALL
              || (discovery == Part.Discovery.ANNOTATED && isDefined(type));
      if (isBean) {
        beans.add(type);
      }
    } catch (ClassNotFoundException
        | RuntimeException
        | LinkageError
        | AnnotationFormatError
        | StackOverflowError e) {
      skipped.put(
          name,
          e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
    }
  }

  /** Each class is read with its superclasses: a long chain would cost the square of its length. */
  private static boolean isTooDeep(Class<?> type) {
    int superclasses = 0;
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (superclasses++ > MAX_SUPERCLASSES) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDefined(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Annotation annotation : each.getDeclaredAnnotations()) {
        if (DEFINING.contains(annotation.annotationType().getName())
            || isDefining(annotation.annotationType())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDefining(Class<? extends Annotation> annotation) {
    for (Annotation each : annotation.getDeclaredAnnotations()) {
      if (DEFINING_BY.contains(each.annotationType().getName())) {
        return true;
      }
    }
    return false;
  }

  private Inspected judge(ArchiveReach reach, Set<String> expected) {
    List<Class<?>> sortedBeans = all.stream().filter(beans::contains).toList();
    Thread thread = Thread.currentThread();
    @Nullable ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader); // where keys on the class path are looked for
    try {
      Object report =
          Class.forName(ENTRY, true, loader)
              .getMethod(
                  "report",
                  Collection.class,
                  Collection.class,
                  Config.class,
                  Optional.class,
                  boolean.class,
                  Set.class)
              .invoke(
                  null,
                  sortedBeans,
                  all,
                  reach.forReport(),
                  application.webXml(),
                  application.isOutside(),
                  expected);
      return inspected((Map<?, ?>) report, reach.notRead());
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof CommandFailed failed) {
        throw failed;
      }
      throw CommandFailed.notRun(
          Text.EMPTY
              .name(application.name())
              .and(" can't be judged (")
              .said(cause.getClass().getSimpleName() + ": " + cause.getMessage())
              .and(")"),
          Text.of("check that web.xml and the configuration can be read"));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Inspected inspected(Map<?, ?> report, Map<String, String> keysNotRead) {
    Map<String, String> notRead = new TreeMap<>(skipped);
    ((Map<?, ?>) required(report, "skipped"))
        .forEach((name, why) -> notRead.put(String.valueOf(name), String.valueOf(why)));
    Sources sources = new Sources(application);
    List<Found> found = new ArrayList<>();
    for (Object each : (Collection<?>) required(report, "findings")) {
      Found one = Found.of((Map<?, ?>) each, sources);
      if (!isOfKeysNotRead(one, keysNotRead.keySet())) {
        found.add(one);
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Object each : (Collection<?>) required(report, "resources")) {
      rows.add(Row.of((Map<?, ?>) each));
    }
    return new Inspected(
        application.name(),
        List.copyOf(found),
        List.copyOf(rows),
        ((Collection<?>) required(report, "schemes")).stream().map(String::valueOf).toList(),
        Boolean.TRUE.equals(report.get("setup")),
        notRead,
        Map.copyOf(keysNotRead));
  }

  /** Whether it says no more than that keys aren't known. */
  private static boolean isOfKeysNotRead(Found found, Set<String> settings) {
    return found.id().equals(Problem.KEY_UNUSABLE.id())
        && settings.stream()
            .map(ArchiveReach::scheme)
            .anyMatch(name -> found.where().startsWith(Finding.scheme(name).toString()));
  }

  private static Object required(Map<?, ?> report, String name) {
    Object value = report.get(name);
    if (value == null) {
      throw new IllegalStateException(name);
    }
    return value;
  }
}
