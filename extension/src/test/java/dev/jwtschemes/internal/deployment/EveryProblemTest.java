package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

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

  @ParameterizedTest
  @EnumSource(Problem.class)
  void is_provoked_by_a_test_that_begins_with_its_id(Problem problem) {
    String id = problem.id().toLowerCase(Locale.ROOT).replace('-', '_');
    assertThat(
            Stream.of(
                    DefinitionProblemsTest.class,
                    ResourceProblemsTest.class,
                    BeanProblemsTest.class,
                    SurroundingsProblemsTest.class)
                .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName))
        .anyMatch(name -> name.startsWith(id + "_"));
  }
}
