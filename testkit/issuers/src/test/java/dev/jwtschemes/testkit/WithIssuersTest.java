package dev.jwtschemes.testkit;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class WithIssuersTest {

  @JwtCaller(issuer = "staff", name = "jane", groups = "clerk")
  @Target(PARAMETER)
  @Retention(RUNTIME)
  @interface Clerk {}

  @Issuer("partner")
  @Target(PARAMETER)
  @Retention(RUNTIME)
  @interface Partner {}

  @WithIssuers({"staff", "partner"})
  static class Parameters {
    Parameters(@Issuer("staff") TestIssuer inConstructor) {
      assertThat(inConstructor).isNotNull();
    }

    @BeforeAll
    static void sets_properties_before(Issuers issuers) {
      issuers.properties().forEach((k, v) -> assertThat(System.getProperty(k)).isEqualTo(v));
    }

    @Test
    void finds_an_issuer_by_name(
        @Issuer("staff") TestIssuer staff, @Partner TestIssuer partner, Issuers all) {
      assertThat(staff).isSameAs(all.get("staff"));
      assertThat(partner).isSameAs(all.get("partner")).isNotSameAs(staff);
    }

    @Test
    void configures_each_scheme_with_its_issuer(@Partner TestIssuer partner) {
      assertThat(System.getProperty("jwt-schemes.partner.verify.issuer"))
          .isEqualTo(partner.issuer());
      assertThat(System.getProperty("jwt-schemes.partner.verify.publickey.location"))
          .isEqualTo(partner.jwksUrl());
      assertThat(System.getProperty("jwt-schemes.partner.verify.audiences")).isEqualTo("partner");
    }

    @Test
    void gives_a_token_of_a_caller(@Clerk String token, @Issuer("staff") TestIssuer staff)
        throws Exception {
      Jws.verify(token, staff.jwksJson());
      assertThat(Jws.claims(token))
          .containsEntry("iss", staff.issuer())
          .containsEntry("upn", "jane")
          .containsEntry("sub", "jane")
          .containsEntry("aud", "staff")
          .containsEntry("groups", List.of("clerk"));
    }

    @Test
    void gives_a_builder_of_a_caller(
        @JwtCaller(issuer = "partner", audience = "other") TokenBuilder token) throws Exception {
      assertThat(Jws.claims(token.compact()))
          .containsEntry("upn", "alice")
          .containsEntry("aud", "other")
          .doesNotContainKey("groups");
    }
  }

  @Test
  void gives_parameters_to_constructors_lifecycle_methods_and_tests() {
    assertThat(Launched.run(Parameters.class)).isEqualTo(new Launched(4, List.of()));
  }

  @WithIssuers("staff")
  static class OneIssuer {
    @Test
    void needs_no_name(TestIssuer issuer, @JwtCaller String token) {
      Jws.verify(token, issuer.jwksJson());
    }
  }

  @Test
  void needs_no_name_where_there_is_one_issuer() {
    assertThat(Launched.run(OneIssuer.class)).isEqualTo(new Launched(1, List.of()));
  }

  @WithIssuers(
      value = "staff",
      audience = "orders",
      properties = {"jwt-schemes.default = staff", "my.key=a=b"})
  static class Configured {
    @Test
    void has_its_configuration(@JwtCaller String token) throws Exception {
      assertThat(System.getProperty("jwt-schemes.staff.verify.audiences")).isEqualTo("orders");
      assertThat(Jws.claims(token)).containsEntry("aud", "orders");
      assertThat(System.getProperty("jwt-schemes.default")).isEqualTo("staff");
      assertThat(System.getProperty("my.key")).isEqualTo("a=b");
    }
  }

  @Test
  void sets_audience_and_further_properties() {
    assertThat(Launched.run(Configured.class)).isEqualTo(new Launched(1, List.of()));
  }

  @WithIssuers("staff")
  static class Failing {
    @Test
    void fails() {
      throw new AssertionError("wanted");
    }
  }

  @Test
  void restores_system_properties_whether_tests_pass_or_not() {
    System.setProperty("jwt-schemes.staff.verify.issuer", "https://mine.example");
    try {
      Map<String, String> before = schemeProperties();

      assertThat(Launched.run(OneIssuer.class, Configured.class, Failing.class))
          .isEqualTo(new Launched(2, List.of("wanted")));

      assertThat(schemeProperties())
          .isEqualTo(before)
          .containsExactly(Map.entry("jwt-schemes.staff.verify.issuer", "https://mine.example"));
    } finally {
      System.clearProperty("jwt-schemes.staff.verify.issuer");
    }
  }

  @WithIssuers("staff")
  static class Outer {
    private static int issuers;

    @Test
    void runs_outside(TestIssuer issuer) {
      issuers += issuer.fetches() + 1;
    }

    @Nested
    class Inner {
      @Test
      void runs_inside(TestIssuer issuer) {
        assertThat(System.getProperty("jwt-schemes.staff.verify.issuer"))
            .isEqualTo(issuer.issuer());
      }
    }

    @Nested
    class Second {
      @Test
      void still_runs(TestIssuer issuer) {
        assertThat(System.getProperty("jwt-schemes.staff.verify.issuer"))
            .isEqualTo(issuer.issuer());
      }
    }
  }

  @Test
  void shares_the_issuers_with_nested_classes() {
    assertThat(Launched.run(Outer.class)).isEqualTo(new Launched(3, List.of()));
  }

  @WithIssuers("staff")
  static class OuterOfTwo {
    @Test
    void runs() {}

    @WithIssuers("partner")
    @Nested
    class Inner {
      @Test
      void never_runs() {}
    }
  }

  @Test
  void refuses_further_issuers_in_a_nested_class() {
    Launched result = Launched.run(OuterOfTwo.class);

    assertThat(result.passed()).isEqualTo(1);
    assertThat(result.failures())
        .singleElement()
        .asString()
        .isEqualTo(
            "dev.jwtschemes.testkit.WithIssuersTest$OuterOfTwo$Inner can't set the system"
                + " properties of its issuers: those of"
                + " dev.jwtschemes.testkit.WithIssuersTest$OuterOfTwo are in place. Nested classes"
                + " share the issuers of the outer class; classes that run in parallel need"
                + " @WithIssuers, or @ResourceLock(Resources.SYSTEM_PROPERTIES) beside"
                + " @RegisterExtension, or withoutSystemProperties()");
    assertThat(schemeProperties()).isEmpty();
  }

  static class Inheriting extends OneIssuer {}

  @Test
  void is_inherited_from_a_superclass() {
    assertThat(Launched.run(Inheriting.class)).isEqualTo(new Launched(1, List.of()));
  }

  @WithIssuers({"staff", "partner"})
  static class Mistaken {
    @Test
    void names_no_issuer(TestIssuer issuer) {}

    @Test
    void names_no_issuer_of_a_token(@JwtCaller String token) {}

    @Test
    void names_an_unknown_issuer(@Issuer("staf") TestIssuer issuer) {}

    @Test
    void wants_a_number(@JwtCaller(issuer = "staff") Integer token) {}
  }

  @Test
  void explains_mistaken_parameters() {
    Launched result = Launched.run(Mistaken.class);

    assertThat(result.failures())
        .containsExactlyInAnyOrder(
            "There are several issuers, [staff, partner]: choose one with @Issuer(name)",
            "There are several issuers, [staff, partner]: choose one with @JwtCaller(issuer ="
                + " name)",
            "No issuer for scheme 'staf'; there are [staff, partner]",
            "A parameter with @JwtCaller is a String or a TokenBuilder, not java.lang.Integer");
  }

  @WithIssuers(value = "staff", properties = "jwt-schemes.default:staff")
  static class MistakenProperty {
    @Test
    void never_runs() {}
  }

  @WithIssuers(value = "staff", properties = "   =staff")
  static class EmptyProperty {
    @Test
    void never_runs() {}
  }

  @Test
  void leaves_nothing_when_it_cannot_start() {
    Launched result = Launched.run(MistakenProperty.class, EmptyProperty.class, OneIssuer.class);

    assertThat(result.passed()).isEqualTo(1);
    assertThat(result.failures())
        .containsExactly(
            "@WithIssuers: 'jwt-schemes.default:staff' is not a property: write name=value",
            "The name of a system property can't be empty");
    assertThat(schemeProperties()).isEmpty();
  }

  private static final AtomicInteger AT_ONCE = new AtomicInteger();

  @WithIssuers("staff")
  static class ParallelOne {
    @Test
    void is_alone(TestIssuer issuer) throws Exception {
      assertAlone(issuer);
    }
  }

  @WithIssuers("staff")
  static class ParallelTwo {
    @Test
    void is_alone(TestIssuer issuer) throws Exception {
      assertAlone(issuer);
    }
  }

  @WithIssuers({"staff", "partner"})
  static class ParallelThree {
    @Test
    void is_alone(@Issuer("staff") TestIssuer issuer) throws Exception {
      assertAlone(issuer);
    }
  }

  private static void assertAlone(TestIssuer issuer) throws Exception {
    assertThat(AT_ONCE.incrementAndGet()).isEqualTo(1);
    for (int i = 0; i < 20; i++) {
      Thread.yield();
      assertThat(System.getProperty("jwt-schemes.staff.verify.issuer")).isEqualTo(issuer.issuer());
    }
    AT_ONCE.decrementAndGet();
  }

  @Test
  void runs_parallel_classes_one_after_the_other() {
    assertThat(Launched.runInParallel(ParallelOne.class, ParallelTwo.class, ParallelThree.class))
        .isEqualTo(new Launched(3, List.of()));
    assertThat(schemeProperties()).isEmpty();
  }

  static Map<String, String> schemeProperties() {
    Set<String> names = System.getProperties().stringPropertyNames();
    return names.stream()
        .filter(name -> name.startsWith("jwt-schemes.") || name.equals("my.key"))
        .collect(Collectors.toMap(name -> name, System::getProperty));
  }
}
