package dev.jwtschemes.internal.cdi.collect;

import dev.jwtschemes.internal.deployment.usage.Usages;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;

/**
 * What CDI shows of the application, collected by question. Used by one thread, before the
 * application runs; each part may also be shown late, and is then shown on.
 */
public final class Collector {
  private final Usages usages = new Usages();
  private final OwnQualifiers qualifiers = new OwnQualifiers();
  private final LoginCollector logins = new LoginCollector(usages);
  private final ResourceCollector resources = new ResourceCollector(usages);
  private final InjectionCollector injections = new InjectionCollector(usages, qualifiers);
  private final ObserverCollector observers = new ObserverCollector(usages, qualifiers);

  /** Begin with nothing. */
  public Collector() {}

  /** Look at a type. */
  public void type(ProcessAnnotatedType<?> event) {
    if (!event.getAnnotatedType().getJavaClass().isAnnotation()) {
      logins.type(event.getAnnotatedType());
      resources.type(event);
    }
  }

  /** Look at an injection point. */
  public void injectionPoint(ProcessInjectionPoint<?, ?> event) {
    injections.injectionPoint(event);
  }

  /** Look at an observer. */
  public void observer(ProcessObserverMethod<?, ?> event) {
    observers.observer(event);
  }

  /** Where schemes are named or needed. */
  public Usages usages() {
    return usages;
  }

  /** The application's own qualifiers of schemes. */
  public OwnQualifiers qualifiers() {
    return qualifiers;
  }

  /** Which logins it asks for. */
  public LoginCollector logins() {
    return logins;
  }

  /** Which classes serve requests. */
  public ResourceCollector resources() {
    return resources;
  }

  /** What is injected. */
  public InjectionCollector injections() {
    return injections;
  }

  /** What is observed. */
  public ObserverCollector observers() {
    return observers;
  }
}
