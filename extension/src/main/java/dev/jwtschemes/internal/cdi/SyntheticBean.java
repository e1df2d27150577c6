package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.text.ApplicationName;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.PassivationCapable;
import jakarta.enterprise.inject.spi.Prioritized;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A bean made by a function. An enabled alternative of high priority, since servers bring beans of
 * the same types for their own MP-JWT. One is equal to itself only: containers keep beans by their
 * hash, and ask for the id at each look into a scope. Thread-safe.
 */
final class SyntheticBean<T> implements Bean<T>, Prioritized, PassivationCapable {
  private final Set<Type> types;
  private final Set<Annotation> qualifiers;
  private final Class<? extends Annotation> scope;
  private final Function<CreationalContext<T>, T> maker;
  private final Class<?> beanClass;
  private final String id;

  /**
   * Describe a bean.
   *
   * @param types what it can be injected as
   * @param qualifiers with these
   * @param scope and kept in this
   * @param maker makes an instance
   * @param beanClass what CDI is shown as its class: of this library, and with all of the types
   *     where CDI makes proxies of it
   */
  SyntheticBean(
      Set<Type> types,
      Set<Annotation> qualifiers,
      Class<? extends Annotation> scope,
      Function<CreationalContext<T>, T> maker,
      Class<?> beanClass) {
    this.types = types;
    this.qualifiers = qualifiers;
    this.scope = scope;
    this.maker = maker;
    this.beanClass = beanClass;
    this.id =
        ApplicationName.distinct("jwt-schemes")
            + " "
            + types.stream().map(Type::getTypeName).sorted().toList()
            + " "
            + qualifiers.stream().map(Annotation::toString).sorted().toList();
  }

  @Override
  public T create(CreationalContext<T> context) {
    return maker.apply(context);
  }

  @Override
  public void destroy(T instance, CreationalContext<T> context) {
    context.release();
  }

  @Override
  public Class<?> getBeanClass() {
    return beanClass;
  }

  @Override
  public Set<InjectionPoint> getInjectionPoints() {
    return Set.of();
  }

  @Override
  public Set<Type> getTypes() {
    return types;
  }

  @Override
  public Set<Annotation> getQualifiers() {
    return qualifiers;
  }

  @Override
  public Class<? extends Annotation> getScope() {
    return scope;
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
    return true;
  }

  @Override
  public int getPriority() {
    return Library.PRIORITY;
  }

  /**
   * The same at each start and on each node, since proxies are written with it; but not the same as
   * that of another module of an EAR, since the container keeps the beans of all by their ids.
   */
  @Override
  public String getId() {
    return id;
  }
}
