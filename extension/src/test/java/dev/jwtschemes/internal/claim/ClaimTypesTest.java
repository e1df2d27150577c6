package dev.jwtschemes.internal.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.Deployment;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionTarget;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Claims in what CDI didn't see at deployment: Payara's resources without a scope. */
class ClaimTypesTest {

  /** Not a bean: a runtime makes it and has CDI inject it. */
  public static class Unseen {
    @Inject
    @Claim("text")
    @Nullable ClaimValue<Optional<String>> text;

    @Inject
    @Claim("list")
    @Nullable ClaimValue<Set<String>> list;

    @Inject
    @Claim("number")
    @Nullable ClaimValue<Long> number;
  }

  @Test
  void class_that_is_not_a_bean_gets_its_claims() {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      BeanManager manager = deployment.started().getBeanManager();
      InjectionTarget<Unseen> target =
          manager
              .getInjectionTargetFactory(manager.createAnnotatedType(Unseen.class))
              .createInjectionTarget(null);
      target.getInjectionPoints().forEach(manager::validate);
      Unseen unseen = new Unseen();
      target.inject(unseen, manager.createCreationalContext(null));
      assertThat(unseen.text).extracting(ClaimValue::getName).isEqualTo("text");
      assertThat(unseen.list).extracting(ClaimValue::getName).isEqualTo("list");
      assertThat(unseen.number).extracting(ClaimValue::getName).isEqualTo("number");
    }
  }

  /** OpenWebBeans injects the bean of one into a point of the other. */
  @Test
  void argument_of_the_injection_point_decides() throws NoSuchFieldException {
    Type text = Unseen.class.getDeclaredField("text").getGenericType();
    Type number = Unseen.class.getDeclaredField("number").getGenericType();
    assertThat(InjectedClaim.wanted(number, text)).isEqualTo(text);
  }

  /** A point may be one that looks the bean up. */
  @Test
  void type_of_the_bean_decides_where_the_injection_point_is_of_another_class() throws Exception {
    Type number = Unseen.class.getDeclaredField("number").getGenericType();
    assertThat(InjectedClaim.wanted(number, Object.class)).isEqualTo(number);
    assertThat(InjectedClaim.wanted(String.class, number)).isEqualTo(String.class);
  }

  @Test
  void types_are_equal_to_those_of_injection_points() throws NoSuchFieldException {
    Type seen = Unseen.class.getDeclaredField("text").getGenericType();
    assertThat(ClaimTypes.STANDARD).contains(seen).doesNotHaveDuplicates().hasSize(36);
    Type ours = ClaimTypes.STANDARD.get(ClaimTypes.STANDARD.indexOf(seen));
    assertThat(seen).isEqualTo(ours);
    assertThat(ours.hashCode()).isEqualTo(seen.hashCode());
    assertThat(ours.toString())
        .isEqualTo("org.eclipse.microprofile.jwt.ClaimValue<java.util.Optional<java.lang.String>>");
  }
}
