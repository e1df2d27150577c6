package dev.jwtschemes.cli.check;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A class file without any code: the static initializer is left out, each method throws, native
 * ones too, and no field has a value. What reflection shows stays: types, members, annotations.
 * Stateless.
 */
final class CodelessClass {
  /** The virtual machine that runs this reads class files of newer ones, since no code is left. */
  private static final int MAX_VERSION = Opcodes.V17;

  private CodelessClass() {}

  /**
   * Strip a class.
   *
   * @throws RuntimeException if it isn't a class file, or of a version that isn't known
   */
  static byte[] of(byte[] classFile) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    new ClassReader(classFile).accept(new Stripped(writer), ClassReader.SKIP_CODE);
    return writer.toByteArray();
  }

  private static final class Stripped extends ClassVisitor {
    Stripped(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      boolean isNewer = (version & 0xFFFF) > MAX_VERSION || version >>> 16 != 0;
      super.visit(isNewer ? MAX_VERSION : version, access, name, signature, superName, interfaces);
    }

    @Override
    public FieldVisitor visitField(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      return super.visitField(access, name, descriptor, signature, null);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      if (name.equals("<clinit>")) {
        return null;
      }
      MethodVisitor next =
          super.visitMethod(access & ~Opcodes.ACC_NATIVE, name, descriptor, signature, exceptions);
      return (access & Opcodes.ACC_ABSTRACT) != 0 ? next : new Throwing(next);
    }
  }

  private static final class Throwing extends MethodVisitor {
    Throwing(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitEnd() {
      visitCode();
      visitInsn(Opcodes.ACONST_NULL);
      visitInsn(Opcodes.ATHROW);
      visitMaxs(1, 0);
      super.visitEnd();
    }
  }
}
