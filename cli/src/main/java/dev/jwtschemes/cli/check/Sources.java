package dev.jwtschemes.cli.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The places of classes in their sources, by the debug information of class files. */
final class Sources {
  private final Application application;

  Sources(Application application) {
    this.application = application;
  }

  /**
   * A place in the sources.
   *
   * @param type the class
   * @param file from the root of the sources, with slashes
   * @param line of the first instruction of the method, or of the class; 1 if it isn't known
   */
  record Place(String type, String file, int line) {}

  /** The place that the validator names class or class#method, if there is such a class. */
  Optional<Place> find(String where) {
    String[] parts = where.split("#", 2);
    if (!parts[0].matches("[\\w$.]+")) {
      return Optional.empty();
    }
    return application
        .find(parts[0].replace('.', '/') + ".class")
        .flatMap(bytes -> read(parts[0], parts.length == 2 ? parts[1] : "", bytes));
  }

  private static Optional<Place> read(String type, String member, byte[] classFile) {
    Lines lines = new Lines();
    try {
      new ClassReader(classFile).accept(lines, ClassReader.SKIP_FRAMES);
    } catch (RuntimeException | StackOverflowError e) { // attributes within each other without end
      return Optional.empty();
    }
    int dot = type.lastIndexOf('.');
    String folder = dot < 0 ? "" : type.substring(0, dot + 1).replace('.', '/');
    String topLevel = type.substring(dot + 1).replaceFirst("\\$.*", "");
    String file = lines.source == null ? topLevel + ".java" : lines.source;
    return Optional.of(
        new Place(
            type,
            folder + file,
            lines.byMember.getOrDefault(
                member, lines.byMember.values().stream().min(Integer::compare).orElse(1))));
  }

  private static final class Lines extends ClassVisitor {
    private final Map<String, Integer> byMember = new HashMap<>();
    private @Nullable String source;

    Lines() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitSource(@Nullable String file, @Nullable String debug) {
      source = file != null && file.matches("[\\w$.-]+") ? file : null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitLineNumber(int line, Label start) {
          byMember.merge(name, line, Math::min);
        }
      };
    }
  }
}
