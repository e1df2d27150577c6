package dev.jwtschemes.testkit.slice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Vetoed;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldJunitEnricher;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What adds the beans to the container that Weld JUnit starts for a test, if its class names a
 * caller or none; for Weld JUnit, which finds it as a service. Stateless.
 */
@Vetoed
public final class SliceEnricher implements WeldJunitEnricher {

  /** For Weld JUnit. */
  public SliceEnricher() {}

  @Override
  public void enrich(
      Object testInstance, ExtensionContext context, Weld weld, WeldInitiator.Builder builder) {
    if (NamedCaller.isNamedIn(context.getRequiredTestClass())) {
      CallerOfTest.enter(context); // before claims are injected into the test itself
      weld.addExtension(new SliceBeans());
      builder.activate(RequestScoped.class);
    }
  }
}
