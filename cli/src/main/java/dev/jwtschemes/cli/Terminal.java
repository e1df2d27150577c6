package dev.jwtschemes.cli;

import java.io.Console;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Whether a person is watching. Stateless. */
public final class Terminal {
  private Terminal() {}

  /** Whether standard input and output both are a terminal. */
  public static boolean isPresent() {
    @Nullable Console console = System.console();
    return console != null && isTerminal(console);
  }

  /** Whether to write in colours: on a terminal that has them, unless NO_COLOR is set. */
  public static boolean hasColours() {
    @Nullable String noColor = System.getenv("NO_COLOR");
    return isPresent()
        && (noColor == null || noColor.isEmpty())
        && !"dumb".equals(System.getenv("TERM"));
  }

  /** Ask a question; no answer, and no terminal, means no. */
  public static boolean confirms(String question) {
    @Nullable Console console = System.console();
    if (console == null || !isTerminal(console)) {
      return false;
    }
    @Nullable String answer = console.readLine("%s [y/N] ", question);
    return answer != null && (answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes"));
  }

  /** Since Java 22 there is a console without a terminal, too. */
  private static boolean isTerminal(Console console) {
    try {
      Method asked = Console.class.getMethod("isTerminal");
      return (boolean) asked.invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
