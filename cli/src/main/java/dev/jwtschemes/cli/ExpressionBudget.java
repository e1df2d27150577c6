package dev.jwtschemes.cli;

import dev.jwtschemes.internal.text.Text;
import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigSourceInterceptorFactory;
import io.smallrye.config.ConfigValue;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the expressions of a configuration may use up together: a few lines of them, each with
 * several of the next, would otherwise be more than any machine has. For one thread.
 */
final class ExpressionBudget {
  /** Lookups of other values that expressions may cause. */
  private static final int MAX_LOOKUPS = 1_000_000;

  /** Characters of these values. */
  private static final int MAX_CHARACTERS = 16 << 20;

  private boolean isNested;
  private int lookups;
  private long characters;

  /** An interceptor of values; the higher the priority, the later it sees the value. */
  static ConfigSourceInterceptorFactory factory(int priority, Step step) {
    return new ConfigSourceInterceptorFactory() {
      @Override
      public ConfigSourceInterceptor getInterceptor(ConfigSourceInterceptorContext context) {
        return step::value;
      }

      @Override
      public OptionalInt getPriority() {
        return OptionalInt.of(priority);
      }
    };
  }

  /** One step of a lookup. */
  interface Step {
    @Nullable ConfigValue value(ConfigSourceInterceptorContext context, String name);
  }

  /** A lookup from outside: what is looked up within it is counted. */
  @Nullable ConfigValue whole(ConfigSourceInterceptorContext context, String name) {
    isNested = false;
    return context.proceed(name);
  }

  /** A lookup in the files. */
  @Nullable ConfigValue counted(ConfigSourceInterceptorContext context, String name) {
    @Nullable ConfigValue found = context.proceed(name);
    if (isNested) {
      lookups++;
      characters += found == null || found.getValue() == null ? 0 : found.getValue().length();
    }
    isNested = true;
    if (lookups > MAX_LOOKUPS || characters > MAX_CHARACTERS) {
      throw CommandFailed.notRun(
          Text.of("the expressions of the configuration need more than is read"),
          Text.of("write their values, where one refers to others that refer to others"));
    }
    return found;
  }
}
