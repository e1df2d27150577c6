package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.gate.JaxRsCode;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to a JAX-RS servlet or filter that the filter of this library has not yet
 * proved to be in place for: some servlets are initialized by their first request, after all
 * filters. Once that has been done, the runtime asks for the HTTP method before it dispatches, and
 * is stopped if the proof is still missing.
 */
final class UnprovedRequest extends HttpServletRequestWrapper {
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private final BooleanSupplier proved;

  /** The proof is missing when the runtime dispatches. */
  static final class Unproved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unproved() {
      super("the JAX-RS filter of jwt-schemes is not registered");
    }
  }

  /**
   * Wrap a request.
   *
   * @param proved whether the proof is there by now
   */
  UnprovedRequest(HttpServletRequest request, BooleanSupplier proved) {
    super(request);
    this.proved = proved;
  }

  /**
   * Answer as the request does.
   *
   * @throws Unproved if a JAX-RS runtime asks, and the proof is missing
   */
  @Override
  public String getMethod() {
    if (!proved.getAsBoolean() && isAskedByRuntime()) {
      throw new Unproved();
    }
    return super.getMethod();
  }

  private static boolean isAskedByRuntime() {
    return WALKER.walk(
        frames ->
            frames
                .map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> !ServletRequest.class.isAssignableFrom(type)) // wrappers
                .findFirst()
                .map(Class::getName)
                .filter(JaxRsCode::dispatches)
                .isPresent());
  }

  /** Whether this was thrown because the proof is missing, however often it was wrapped. */
  static boolean isUnproved(@Nullable Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; i < 16 && cause != null; i++) {
      if (cause instanceof Unproved) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
