package dev.jwtschemes.internal.health;

import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.text.ApplicationName;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.PassivationCapable;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * The bean of the check. Not an alternative, which would hide the application's own checks.
 *
 * @param check the one
 * @param place a class of the application's bean archive: WildFly's health sees that archive, and
 *     not the one that CDI makes for extensions; a bean that CDI builds is in the latter
 */
record ReadinessBean(ReadinessCheck check, Class<?> place)
    implements Bean<HealthCheck>, PassivationCapable {

  /** Add it. */
  static void add(
      AfterBeanDiscovery event, SchemesReadiness readiness, Settings.Health mode, Class<?> place) {
    event.addBean(new ReadinessBean(new ReadinessCheck(readiness, mode), place));
  }

  @Override
  public HealthCheck create(CreationalContext<HealthCheck> context) {
    return check;
  }

  @Override
  public void destroy(HealthCheck instance, CreationalContext<HealthCheck> context) {
    context.release();
  }

  @Override
  public Class<?> getBeanClass() {
    return place;
  }

  @Override
  public Set<Type> getTypes() {
    return Set.of(HealthCheck.class, Object.class);
  }

  @Override
  public Set<Annotation> getQualifiers() {
    return Set.of(Readiness.Literal.INSTANCE, Any.Literal.INSTANCE);
  }

  /** Without a proxy: Payara takes the class loader of the instance. */
  @Override
  public Class<? extends Annotation> getScope() {
    return Singleton.class;
  }

  @Override
  public Set<InjectionPoint> getInjectionPoints() {
    return Set.of();
  }

  @Override
  @SuppressWarnings("NullAway") // CDI's word for a bean without an EL name
  public @Nullable String getName() {
    return null;
  }

  @Override
  public Set<Class<? extends Annotation>> getStereotypes() {
    return Set.of();
  }

  @Override
  public boolean isAlternative() {
    return false;
  }

  @Override
  public String getId() {
    return ApplicationName.distinct("jwt-schemes readiness");
  }
}
