package dev.jwtschemes.testkit.slice;

import jakarta.enterprise.inject.Vetoed;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The JUnit extension of {@link InjectedCaller} and {@link NoCaller}. Stateless. */
@Vetoed
final class CallerExtension implements BeforeEachCallback {

  CallerExtension() {}

  @Override
  public void beforeEach(ExtensionContext context) {
    CallerOfTest.enter(context);
  }
}
