package dev.jwtschemes.internal.text;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A copy of an exception whose messages may be written: an observer's or the JDK's may repeat what
 * a client sent. At most ten exceptions of its chain are kept.
 */
final class Thrown extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MAX = 10;

  private final String described;

  Thrown(Throwable original) {
    this(original, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private Thrown(Throwable original, Set<Throwable> seen) {
    seen.add(original);
    described = describe(original).toString();
    setStackTrace(original.getStackTrace());
    Throwable cause = original.getCause();
    if (cause != null && isNews(cause, seen)) {
      initCause(new Thrown(cause, seen));
    }
    for (Throwable each : original.getSuppressed()) {
      if (isNews(each, seen)) {
        addSuppressed(new Thrown(each, seen));
      }
    }
  }

  private static boolean isNews(Throwable next, Set<Throwable> seen) {
    return seen.size() < MAX && !seen.contains(next);
  }

  private static Text describe(Throwable original) {
    Text type = Text.EMPTY.name(original.getClass().getName());
    String message = original.getLocalizedMessage();
    return message == null ? type : type.and(": ").said(message);
  }

  @Override
  public String toString() {
    return described;
  }
}
