package dev.jwtschemes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No value is concatenated into the message of an exception, which ends in a log sooner or later:
 * it passes {@code Text}. Everything else that is written accepts {@code Text} only, whose fixed
 * parts Error Prone checks.
 */
class MessagesOfExceptionsTest {

  @Test
  void no_value_is_concatenated() throws IOException {
    List<Path> java;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      java = files.filter(file -> file.toString().endsWith(".java")).toList();
    }
    assertThat(java).hasSizeGreaterThan(100);
    for (Path file : java) {
      assertThat(violations(Files.readString(file))).as(file.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalArgumentException(\"no key \" + kid);",
        "throw new Refusal(FailureReason.DENIED, (\"a\" + (\"b\" + token.issuer())));",
        "throw new IOException(uri + \" is down\", e);",
        "throw new IllegalStateException(String.format(\"%s\", kid));",
        "throw new IllegalStateException(\"no key %s\".formatted(kid));",
        "throw new IllegalStateException(\"no key \".concat(kid));",
        "throw new IllegalStateException(kid);"
      })
  void finds_a_planted_violation(String statement) throws IOException {
    assertThat(violations("class A { void a(String kid) throws Exception {" + statement + "}}"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalArgumentException(\"fixed \" + \"text\" + MAX);",
        "throw new IllegalArgumentException(Text.of(\"no key \").quote(kid).toString());",
        "throw new IllegalStateException(e);"
      })
  void lets_fixed_text_and_text_pass(String statement) throws IOException {
    assertThat(violations("class A { void a(String kid) throws Exception {" + statement + "}}"))
        .isEmpty();
  }

  private static List<String> violations(String source) throws IOException {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, List.of(file));
    List<String> found = new ArrayList<>();
    for (CompilationUnitTree unit : task.parse()) {
      new Thrown(found).scan(unit, null);
    }
    return found;
  }

  /** Looks at what is thrown or made to be thrown: classes whose names say so. */
  private static final class Thrown extends TreeScanner<Void, Void> {
    private final List<String> found;

    Thrown(List<String> found) {
      this.found = found;
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void nothing) {
      String type = made.getIdentifier().toString();
      if (type.matches("(.*\\.)?(\\w*(Exception|Error|Refusal|Unusable)|NotStrict|NotCompact)")
          && made.getArguments().stream().anyMatch(each -> !isFixedOrText(each))) {
        found.add(made.toString());
      }
      return super.visitNewClass(made, nothing);
    }

    private static boolean isFixedOrText(ExpressionTree argument) {
      if (argument instanceof ParenthesizedTree inner) {
        return isFixedOrText(inner.getExpression());
      }
      if (argument instanceof BinaryTree both && both.getKind() == Tree.Kind.PLUS) {
        return isFixed(both.getLeftOperand()) && isFixed(both.getRightOperand());
      }
      if (argument instanceof MethodInvocationTree call) {
        String text = call.toString();
        return !text.startsWith("String.format")
            && !text.contains(".formatted(")
            && !text.contains(".concat(");
      }
      // a variable may be the cause, a problem or text; one that is a message is called otherwise
      return !(argument instanceof IdentifierTree name) || isHarmless(name.getName().toString());
    }

    private static boolean isFixed(ExpressionTree part) {
      if (part instanceof ParenthesizedTree inner) {
        return isFixed(inner.getExpression());
      }
      if (part instanceof BinaryTree both) {
        return isFixed(both.getLeftOperand()) && isFixed(both.getRightOperand());
      }
      return part instanceof LiteralTree
          || (part instanceof IdentifierTree name && name.getName().toString().matches("[A-Z_]+"));
    }

    private static boolean isHarmless(String name) {
      return name.matches(
              "e|cause|thrown|failure|failed|reason|problem|detail|text|why|status|uri|otherwise|message|again|retryAfter|ONLY_REST")
          || name.matches("[A-Z_]+");
    }
  }
}
