package dev.jwtschemes.testkit.slice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Vetoed;
import org.jboss.weld.junit5.WeldInitiator;

/**
 * The slice for tests with a container of their own: {@code @WeldSetup WeldInitiator weld =
 * JwtSlice.of(Orders.class).build()}. In other classes {@link InjectedCaller} is enough.
 *
 * <p>Such a container starts before a caller that is named on a method is known: in the test class
 * itself inject {@code ClaimValue} rather than a plain claim.
 */
@Vetoed
public final class JwtSlice {
  private JwtSlice() {}

  /**
   * Begin a container with these bean classes, an active request scope, and the caller that {@link
   * InjectedCaller} names.
   */
  public static WeldInitiator.Builder of(Class<?>... beanClasses) {
    return WeldInitiator.from(
            WeldInitiator.createWeld().beanClasses(beanClasses).addExtension(new SliceBeans()))
        .activate(RequestScoped.class);
  }
}
