package dev.jwtschemes.testkit;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** The JUnit extension of {@link WithIssuers}. It has no state: JUnit's store keeps the issuers. */
final class WithIssuersExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(WithIssuersExtension.class);

  WithIssuersExtension() {}

  @Override
  public void beforeAll(ExtensionContext context) {
    // JUnit calls this for nested classes too, most of which carry no annotation.
    Optional<WithIssuers> own =
        AnnotationSupport.findAnnotation(context.getRequiredTestClass(), WithIssuers.class);
    if (own.isPresent()) {
      Issuers issuers = described(own.get());
      issuers.beforeAll(context);
      store(context).put(Issuers.class, issuers);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    // Of this very class: what an outer class started goes on.
    Issuers issuers = store(context).remove(Issuers.class, Issuers.class);
    if (issuers != null) {
      issuers.afterAll(context);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return IssuerParameters.supports(parameter);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Issuers issuers = store(context).get(Issuers.class, Issuers.class);
    if (issuers == null) {
      throw new ExtensionConfigurationException("@WithIssuers is not on a test class");
    }
    return IssuerParameters.resolve(parameter, issuers);
  }

  private static Issuers described(WithIssuers annotation) {
    Issuers issuers = Issuers.of(annotation.value());
    if (!annotation.audience().isEmpty()) {
      issuers.audience(annotation.audience());
    }
    for (String property : annotation.properties()) {
      int equals = property.indexOf('=');
      if (equals < 1) {
        throw new ExtensionConfigurationException(
            "@WithIssuers: '" + property + "' is not a property: write name=value");
      }
      issuers.property(
          property.substring(0, equals).strip(), property.substring(equals + 1).strip());
    }
    return issuers;
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
