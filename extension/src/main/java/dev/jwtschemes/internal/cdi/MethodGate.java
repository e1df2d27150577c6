package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.gate.method.Gate;
import dev.jwtschemes.internal.gate.method.Gated;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Interceptor of every resource method that CDI can intercept; asks {@link Gate} whether it may
 * run. Before all other interceptors. Serializable, since beans of passivating scopes carry it.
 */
@Gated
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class MethodGate implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private @Nullable BeanManager manager;
  private transient @Nullable Gate gate;

  /** For CDI. */
  public MethodGate() {}

  /** Let the call pass, or throw what the JAX-RS runtime answers 500 to. */
  @AroundInvoke
  public @Nullable Object pass(InvocationContext call) throws Exception {
    gate().check(call.getTarget(), call.getMethod());
    return call.proceed();
  }

  private Gate gate() {
    Gate known = gate;
    if (known == null) {
      if (manager == null) {
        throw new IllegalStateException("CDI has not injected the gate");
      }
      known = manager.getExtension(JwtSchemesExtension.class).gate();
      gate = known;
    }
    return known;
  }
}
