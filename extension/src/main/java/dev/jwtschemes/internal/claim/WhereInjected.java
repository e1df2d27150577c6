package dev.jwtschemes.internal.claim;

import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Member;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The question to CDI where the bean that is being made will be injected. */
@SuppressWarnings("NullAway") // it belongs to no bean and no member, for which CDI takes null
final class WhereInjected implements InjectionPoint {

  @Override
  public Type getType() {
    return InjectionPoint.class;
  }

  @Override
  public Set<Annotation> getQualifiers() {
    return Set.of(Default.Literal.INSTANCE);
  }

  @Override
  public @Nullable Bean<?> getBean() {
    return null;
  }

  @Override
  public @Nullable Member getMember() {
    return null;
  }

  @Override
  public @Nullable Annotated getAnnotated() {
    return null;
  }

  @Override
  public boolean isDelegate() {
    return false;
  }

  @Override
  public boolean isTransient() {
    return false;
  }
}
