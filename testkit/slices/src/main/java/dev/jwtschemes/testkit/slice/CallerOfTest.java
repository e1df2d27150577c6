package dev.jwtschemes.testkit.slice;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.current.CurrentRequest;
import jakarta.enterprise.inject.Vetoed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The caller and the decision of the test that the thread runs, until JUnit is done with that test.
 * A test that runs inside of another one hides the outer one's meanwhile.
 */
@Vetoed
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
final class CallerOfTest implements ExtensionContext.Store.CloseableResource, AutoCloseable {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(CallerOfTest.class);
  private static final ThreadLocal<@Nullable CallerOfTest> CURRENT = new ThreadLocal<>();

  private final Optional<Caller> caller;
  private final AuthenticationDecision decision;
  private final @Nullable CallerOfTest outer = CURRENT.get();

  private CallerOfTest(Optional<InjectedCaller> named) {
    this.caller = named.map(each -> new Caller(each.scheme(), SliceToken.of(each)));
    this.decision =
        caller
            .<AuthenticationDecision>map(each -> SliceDecision.on(each.scheme()))
            .orElseGet(CallerOfTest::none);
  }

  /** Make what this test or class is annotated with current; once, however often it is called. */
  static void enter(ExtensionContext context) {
    context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            context.getUniqueId(), // stores inherit
            id -> {
              CallerOfTest entered = new CallerOfTest(NamedCaller.of(context));
              CURRENT.set(entered);
              return entered;
            });
  }

  /** The caller of this thread. */
  static Optional<Caller> caller() {
    CallerOfTest current = CURRENT.get();
    return current == null ? Optional.empty() : current.caller;
  }

  /** The decision of this thread, an open one where no test has entered. */
  static AuthenticationDecision decision() {
    CallerOfTest current = CURRENT.get();
    return current == null ? none() : current.decision;
  }

  /** Leave the test; for JUnit. */
  @Override
  public void close() {
    if (CURRENT.get() == this) {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  private static AuthenticationDecision none() {
    return new CurrentRequest().decision();
  }
}
