package dev.jwtschemes.contract.rules.inject;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Shows that the server takes its resources from CDI. */
@Stamped
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class Stamp {
  @AroundInvoke
  Object stamp(InvocationContext context) throws Exception {
    return context.proceed() + " stamped";
  }
}
