package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.cdi.ApplicationConfigTest;
import dev.jwtschemes.internal.cdi.RequiredApisTest;
import dev.jwtschemes.internal.problem.Problem;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps the tests of problems complete. */
class EveryProblemTest {

  private static final String NEIGHBOUR = "_is_not_raised_";

  @ParameterizedTest
  @EnumSource(Problem.class)
  void is_provoked_by_a_test_that_begins_with_its_id(Problem problem) {
    assertThat(tests()).anyMatch(name -> isOf(problem, name) && !name.contains(NEIGHBOUR));
  }

  /** A false alarm stops a deployment under {@code validation=fail}. */
  @ParameterizedTest
  @EnumSource(Problem.class)
  void has_a_test_of_what_is_close_to_it_and_legal(Problem problem) {
    assertThat(tests()).anyMatch(name -> isOf(problem, name) && name.contains(NEIGHBOUR));
  }

  private static boolean isOf(Problem problem, String test) {
    return test.startsWith(problem.id().toLowerCase(Locale.ROOT).replace('-', '_') + "_");
  }

  private static Stream<String> tests() {
    return Stream.of(
            DefinitionProblemsTest.class,
            ValueProblemsTest.class,
            KeyNameProblemsTest.class,
            ResourceProblemsTest.class,
            BeanProblemsTest.class,
            SurroundingsProblemsTest.class,
            RequiredApisTest.class,
            ApplicationConfigTest.class,
            LegalNeighboursTest.class,
            LegalResourcesTest.class)
        .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
        .filter(
            method ->
                method.isAnnotationPresent(Test.class)
                    || method.isAnnotationPresent(ParameterizedTest.class))
        .map(Method::getName);
  }
}
