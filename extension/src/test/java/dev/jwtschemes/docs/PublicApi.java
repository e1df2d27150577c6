package dev.jwtschemes.docs;

import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that applications can see: a line per type and per public or protected member. */
final class PublicApi {
  private static final Path CLASSES = Path.of("target", "classes");

  private PublicApi() {}

  /** List it, in an order that does not depend on the compiler. */
  static List<String> lines() throws IOException, ClassNotFoundException {
    List<String> lines = new ArrayList<>();
    for (Path folder : packages()) {
      String name = CLASSES.relativize(folder).toString().replace(File.separatorChar, '.');
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file :
            files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
          String simple = file.getFileName().toString().replace(".class", "");
          if (!simple.equals("package-info")) {
            add(Class.forName(name + "." + simple, false, PublicApi.class.getClassLoader()), lines);
          }
        }
      }
    }
    return lines;
  }

  /** All but the internal ones, so that none is forgotten. */
  private static List<Path> packages() throws IOException {
    try (Stream<Path> folders = Files.walk(CLASSES.resolve("dev/jwtschemes"))) {
      return folders
          .filter(Files::isDirectory)
          .filter(each -> !each.startsWith(CLASSES.resolve("dev/jwtschemes/internal")))
          .sorted()
          .toList();
    }
  }

  private static void add(Class<?> type, List<String> lines) {
    if (!isVisible(type)) {
      return;
    }
    lines.add(head(type));
    List<String> members = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (isPublished(field)) {
        members.add(modifiers(field) + name(field.getGenericType()) + " " + field.getName());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isPublished(constructor) && !type.isEnum()) {
        members.add(modifiers(constructor) + "new" + parameters(constructor));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isPublished(method)) {
        String result = name(method.getGenericReturnType()) + " ";
        members.add(modifiers(method) + result + method.getName() + parameters(method));
      }
    }
    members.stream().sorted().map(each -> "  " + each).forEach(lines::add);
  }

  private static boolean isVisible(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return !type.isAnonymousClass()
        && isPublic(type.getModifiers())
        && (outer == null || isVisible(outer));
  }

  private static boolean isPublic(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static <M extends AccessibleObject & Member> boolean isPublished(M member) {
    return isPublic(member.getModifiers()) && !member.isSynthetic();
  }

  private static String head(Class<?> type) {
    String kind =
        type.isAnnotation()
            ? "@interface"
            : type.isInterface()
                ? "interface"
                : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    String open =
        type.isSealed() ? "sealed " : Modifier.isFinal(type.getModifiers()) ? "final " : "";
    List<String> parents = new ArrayList<>();
    Class<?> parent = type.getSuperclass();
    if (parent != null && parent != Object.class && !type.isEnum() && !type.isRecord()) {
      parents.add(parent.getTypeName());
    }
    Stream.of(type.getGenericInterfaces())
        .filter(each -> each != Annotation.class)
        .map(PublicApi::name)
        .forEach(parents::add);
    String from = parents.isEmpty() ? "" : " : " + String.join(", ", parents);
    return open + kind + " " + type.getTypeName() + from;
  }

  private static String modifiers(Member member) {
    int shown = member.getModifiers() & (Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT);
    String text = Modifier.toString(shown);
    return text.isEmpty() ? "" : text + " ";
  }

  private static String parameters(Executable executable) {
    return Arrays.stream(executable.getGenericParameterTypes())
        .map(PublicApi::name)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String name(Type type) {
    return type.getTypeName().replace("java.lang.", "").replace("java.util.", "");
  }
}
