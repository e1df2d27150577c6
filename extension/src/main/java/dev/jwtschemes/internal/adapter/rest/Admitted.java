package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.gate.Admission;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A security context that knows the admission of its request: JAX-RS carries it to the thread that
 * runs the method, wherever that is, and shows it through proxies that only have the methods of
 * {@link SecurityContext}. The question is therefore a role that no application can name.
 */
interface Admitted extends SecurityContext {
  @SuppressWarnings("StringOperationCanBeSimplified") // known by its identity, not by its text
  String QUESTION = new String("dev.jwtschemes.admission");

  /** Where the answer to the question goes. */
  ThreadLocal<@Nullable Admission> ANSWER = new ThreadLocal<>();

  /** Answer, if this role is the question. */
  static void answer(@Nullable String role, Admission admission) {
    if (isQuestion(role)) {
      ANSWER.set(admission);
    }
  }

  @SuppressWarnings("ReferenceEquality") // known by its identity, not by its text
  private static boolean isQuestion(@Nullable String role) {
    return role == QUESTION;
  }

  /** Ask the context of the current request, through whatever proxy. */
  static Optional<Admission> ask(SecurityContext context) {
    ANSWER.remove(); // what is there isn't the answer of this context
    try {
      context.isUserInRole(QUESTION);
      return Optional.ofNullable(ANSWER.get());
    } catch (RuntimeException e) {
      return Optional.empty(); // no request of this runtime's on this thread
    } finally {
      ANSWER.remove();
    }
  }
}
