package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.deployment.Deployment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As a qualifier {@code @JwtScheme} would hide a resource class from {@code @Inject}. */
class QualifierTest {

  @Qualifier @JwtScheme("partner")
  @Retention(RetentionPolicy.RUNTIME)
  @interface Partner {}

  @Qualifier @Retention(RetentionPolicy.RUNTIME)
  @interface Fast {}

  @Path("a")
  @JwtScheme("staff")
  public static class OneScheme {
    @GET
    public String get() {
      return "";
    }
  }

  @Path("b")
  @JwtScheme("staff")
  @JwtScheme("partner")
  @ApplicationScoped
  public static class TwoSchemes {
    @GET
    public String get() {
      return "";
    }
  }

  @Path("c")
  @Partner
  public static class OwnAnnotation {
    @GET
    public String get() {
      return "";
    }
  }

  @JwtScheme("staff")
  public static class SubResource {
    @GET
    public String get() {
      return "";
    }
  }

  @Path("d")
  public interface Api {
    @GET
    String get();
  }

  @JwtScheme("staff")
  public static class BehindInterface implements Api {
    @Override
    public String get() {
      return "";
    }
  }

  @JwtScheme("staff")
  public static class Rest extends Application {}

  @ParameterizedTest
  @ValueSource(
      classes = {
        OneScheme.class,
        TwoSchemes.class,
        OwnAnnotation.class,
        SubResource.class,
        BehindInterface.class,
        Rest.class
      })
  void resource_class_keeps_default(Class<?> type) {
    assertThat(qualifiers(type)).contains(Default.Literal.INSTANCE, Any.Literal.INSTANCE);
  }

  /** Jersey makes what it doesn't find so by itself: without interceptors, and before filters. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        OneScheme.class,
        OwnAnnotation.class,
        SubResource.class,
        BehindInterface.class,
        Rest.class,
        OtherQualifier.class
      })
  void resource_class_is_found_by_the_qualifiers_it_carries(Class<?> type) {
    Annotation[] carried =
        Stream.of(type.getAnnotations())
            .filter(each -> each.annotationType().isAnnotationPresent(Qualifier.class))
            .toArray(Annotation[]::new);
    assertThat(qualifiers(type)).contains(carried);
  }

  @Path("e")
  @Fast
  @JwtScheme("staff")
  public static class OtherQualifier {
    @GET
    public String get() {
      return "";
    }
  }

  @Test
  void other_qualifiers_of_a_resource_class_stay() {
    assertThat(qualifiers(OtherQualifier.class))
        .extracting(Annotation::annotationType)
        .containsExactlyInAnyOrder(Fast.class, JwtScheme.class, Any.class);
  }

  @JwtScheme("staff")
  public static class NoResource {}

  @Test
  void bean_that_is_no_resource_is_left_alone() {
    assertThat(qualifiers(NoResource.class))
        .containsExactlyInAnyOrder(JwtScheme.Literal.of("staff"), Any.Literal.INSTANCE);
  }

  @Dependent
  public static class User {
    @Inject OneScheme one;
    @Inject TwoSchemes two;
    @Inject OwnAnnotation own;
  }

  @Test
  void resource_class_can_be_injected() {
    Deployment.Plan plan =
        Deployment.of(User.class, OneScheme.class, TwoSchemes.class, OwnAnnotation.class)
            .withScheme("staff")
            .withScheme("partner")
            .with("jwt-schemes.default", "*");
    try (Deployment deployment = plan.start()) {
      assertThat(deployment.refusal()).isEmpty();
      assertThat(deployment.findings()).isEmpty();
      User user = deployment.get(User.class);
      assertThat(user.one.get()).isEmpty();
      assertThat(user.two.get()).isEmpty();
      assertThat(user.own.get()).isEmpty();
    }
  }

  private static Set<Annotation> qualifiers(Class<?> type) {
    try (Deployment deployment = Deployment.of(type).withScheme("staff").start()) {
      Bean<?> bean =
          deployment.started().getBeanManager().getBeans(type, Any.Literal.INSTANCE).stream()
              .filter(each -> each.getBeanClass() == type)
              .findFirst()
              .orElseThrow();
      return bean.getQualifiers();
    }
  }
}
