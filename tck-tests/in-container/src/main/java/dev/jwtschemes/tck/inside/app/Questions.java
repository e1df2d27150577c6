package dev.jwtschemes.tck.inside.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What tests ask from inside of a request: test and application share a class loader, so a question
 * is code. Thread-safe.
 */
public final class Questions {
  /** The header that names a question. */
  public static final String HEADER = "X-Question";

  private static final Map<String, Function<Inside, ? extends @Nullable Object>> ASKED =
      new ConcurrentHashMap<>();
  private static final Map<String, Answer> ANSWERED = new ConcurrentHashMap<>();

  /** What came of a question. */
  public record Answer(@Nullable Object value, @Nullable Throwable thrown) {}

  private Questions() {}

  /** Ask when a request of this id arrives. */
  public static void ask(String id, Function<Inside, ? extends @Nullable Object> question) {
    ASKED.put(id, question);
  }

  /** The answer to a question; null while there is none. */
  public static @Nullable Answer answer(String id) {
    return ANSWERED.get(id);
  }

  /** Answer the question of a request, if it has one. */
  static void answer(@Nullable String id, Inside inside) {
    Function<Inside, ? extends @Nullable Object> question = id == null ? null : ASKED.remove(id);
    if (id == null || question == null) {
      return;
    }
    try {
      ANSWERED.put(id, new Answer(question.apply(inside), null));
    } catch (RuntimeException | AssertionError e) {
      ANSWERED.put(id, new Answer(null, e));
    }
  }
}
