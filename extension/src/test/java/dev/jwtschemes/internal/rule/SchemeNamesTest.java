package dev.jwtschemes.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import jakarta.inject.Qualifier;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemeNamesTest {

  @Qualifier @JwtScheme("partner")
  @Retention(RetentionPolicy.RUNTIME)
  @interface Partner {}

  @Qualifier @JwtScheme("staff")
  @JwtScheme("partner")
  @Retention(RetentionPolicy.RUNTIME)
  @interface Either {}

  @Retention(RetentionPolicy.RUNTIME)
  @interface Unrelated {}

  static class Places {
    @JwtScheme("staff")
    void one() {}

    @JwtScheme("staff")
    @JwtScheme("sales")
    void two() {}

    @Partner
    void own() {}

    @Either
    void ownOfTwo() {}

    @Unrelated
    @JwtScheme("staff")
    @Partner
    void both() {}

    @Unrelated
    void none() {}
  }

  @Test
  void finds_one_name() {
    assertThat(SchemeNames.in(annotations("one"))).containsExactly("staff");
  }

  @Test
  void finds_repeated_names_in_order() {
    assertThat(SchemeNames.in(annotations("two"))).containsExactly("staff", "sales");
  }

  @Test
  void finds_the_name_that_an_own_annotation_carries() {
    assertThat(SchemeNames.in(annotations("own"))).containsExactly("partner");
  }

  @Test
  void finds_all_names_that_an_own_annotation_carries() {
    assertThat(SchemeNames.in(annotations("ownOfTwo"))).containsExactly("staff", "partner");
  }

  @Test
  void joins_own_annotations_and_ours() {
    assertThat(SchemeNames.in(annotations("both"))).containsExactly("staff", "partner");
  }

  @Test
  void finds_none_in_other_annotations() {
    assertThat(SchemeNames.in(annotations("none"))).isEmpty();
  }

  @Test
  void tells_own_annotations_from_ours() {
    assertThat(annotations("both"))
        .filteredOn(SchemeNames::isNaming)
        .extracting(each -> each.annotationType().getSimpleName())
        .containsExactly("JwtScheme", "Partner");
    assertThat(annotations("both"))
        .filteredOn(SchemeNames::isOwnAnnotation)
        .extracting(each -> each.annotationType().getSimpleName())
        .containsExactly("Partner");
    assertThat(annotations("two")).filteredOn(SchemeNames::isOwnAnnotation).isEmpty();
  }

  @Test
  void own_annotation_works_as_the_rule_of_a_method() throws NoSuchMethodException {
    assertThat(RuleReader.ofMethod(Places.class, Places.class.getDeclaredMethod("own")))
        .isEqualTo(RuleReaderTest.rule(AccessRule.Access.AUTHENTICATED, "partner"));
  }

  private static List<Annotation> annotations(String method) {
    try {
      return List.of(Places.class.getDeclaredMethod(method).getDeclaredAnnotations());
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}
