package dev.jwtschemes.cli.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * The loader of an application's classes, without their code, and of the extension beside them, as
 * in a deployment. The extension and the Jakarta APIs come from the command line's own class path,
 * never from the application. Services that the application declares are not found. For one thread.
 */
final class CodelessLoader extends ClassLoader {
  private static final String EXTENSION = "dev.jwtschemes.";
  private static final Set<String> NOT_EXTENSION =
      Set.of("dev.jwtschemes.cli.", "dev.jwtschemes.testkit.");

  private final Application application;
  private final ClassLoader own;

  /** Names that must be what they are: superclasses and interfaces decide rules. */
  private final Set<String> parents = new HashSet<>();

  CodelessLoader(Application application) {
    super(CodelessLoader.class.getClassLoader());
    this.application = application;
    this.own = CodelessLoader.class.getClassLoader();
    application
        .parts()
        .forEach(
            part -> part.classNames().forEach(name -> addParents(part.files().get(path(name)))));
  }

  private void addParents(byte @Nullable [] classFile) {
    try {
      ClassReader reader = new ClassReader(Objects.requireNonNull(classFile));
      for (String each : reader.getInterfaces()) {
        parents.add(each.replace('/', '.'));
      }
      @Nullable String superName = reader.getSuperName();
      if (superName != null) {
        parents.add(superName.replace('/', '.'));
      }
    } catch (RuntimeException e) {
      // it is named when it is loaded
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      @Nullable Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return isExtension(name) ? extension(name) : super.loadClass(name, resolve);
    }
  }

  /** Whether the class of this name is the extension's, whatever the application has. */
  boolean isExtension(String name) {
    return name.startsWith(EXTENSION)
        && NOT_EXTENSION.stream().noneMatch(name::startsWith)
        && own.getResource(path(name)) != null;
  }

  private Class<?> extension(String name) throws ClassNotFoundException {
    try (@Nullable InputStream in = own.getResourceAsStream(path(name))) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] found = application.find(path(name)).orElse(null);
    if (found == null) {
      return missing(name);
    }
    byte[] codeless;
    try {
      codeless = CodelessClass.of(found);
    } catch (RuntimeException e) {
      throw new ClassFormatError(e.getMessage() == null ? "not a class file" : e.getMessage());
    } catch (StackOverflowError e) {
      throw new ClassFormatError("annotations or types within each other without end");
    }
    return defineClass(name, codeless, 0, codeless.length);
  }

  /** A type of fields and parameters alone may be anything; it would decide nothing. */
  private Class<?> missing(String name) throws ClassNotFoundException {
    if (parents.contains(name) || name.startsWith("java.") || name.startsWith(EXTENSION)) {
      throw new ClassNotFoundException(name);
    }
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_SUPER,
        name.replace('.', '/'),
        null,
        "java/lang/Object",
        null);
    byte[] bytes = writer.toByteArray();
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** Files of the application, for keys on its class path; no services. */
  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    byte[] found = application.resource(name).orElse(null);
    return found == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(found);
  }

  private static String path(String className) {
    return className.replace('.', '/') + ".class";
  }
}
