package dev.jwtschemes;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.jwtschemes.internal.text.Text;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What may see what. */
@AnalyzeClasses(packages = "dev.jwtschemes", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String DEPLOYMENT = "dev.jwtschemes.internal.deployment..";
  private static final String[] REQUEST = {
    "dev.jwtschemes.internal.request..",
    "dev.jwtschemes.internal.authenticate..",
    "dev.jwtschemes.internal.verify..",
    "dev.jwtschemes.internal.token.."
  };
  private static final String[] JOSE = {
    "dev.jwtschemes.internal.key..", "dev.jwtschemes.internal.verify.."
  };
  private static final String TEXT = "dev.jwtschemes.internal.text";
  private static final String[] BELOW_THE_API = {
    TEXT,
    "dev.jwtschemes.internal.problem",
    "dev.jwtschemes.internal.config",
    "dev.jwtschemes.internal.access",
    "dev.jwtschemes.internal.event"
  };
  private static final String REST = "dev.jwtschemes.internal.adapter.rest..";
  private static final String SECURITY = "dev.jwtschemes.internal.adapter.security..";

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

  /** What each package says of itself: the packages of the library that it may depend on. */
  private static final Map<String, String> DEPENDENCIES =
      Map.ofEntries(
          Map.entry("", "access config event problem text"),
          Map.entry("event", "api access event text"),
          Map.entry("internal.event", "api"),
          Map.entry("internal.access", "text"),
          Map.entry("internal.failure", "api access text"),
          Map.entry("internal.text", ""),
          Map.entry("internal.problem", "text"),
          Map.entry("internal.config", "problem text"),
          Map.entry("internal.rule", "api text"),
          Map.entry("internal.token", "text"),
          Map.entry("internal.scheme", "api access config problem text"),
          Map.entry("internal.key", "api problem scheme text token"),
          Map.entry("internal.key.fetch", "api failure key problem scheme text"),
          Map.entry("internal.verify", "api config failure key key.fetch scheme text token"),
          Map.entry(
              "internal.registry",
              "api access config key key.fetch problem rule scheme text token verify"),
          Map.entry("internal.authenticate", "api failure registry scheme text token verify"),
          Map.entry(
              "internal.request",
              "api events authenticate event failure gate registry rule scheme text token"),
          Map.entry("internal.gate", "rule"),
          Map.entry(
              "internal.gate.method", "api adapter.rest deployment failure gate request rule text"),
          Map.entry("internal.current", "api adapter authenticate gate request text"),
          Map.entry("internal.claim", "adapter.rest authenticate problem rule text"),
          Map.entry(
              "internal.cdi.collect",
              "api events adapter.rest adapter.security claim deployment deployment.usage"
                  + " deployment.web problem rule text"),
          Map.entry("internal.console", "authenticate deployment key.fetch request"),
          Map.entry("openapi", "openapi"),
          Map.entry("rest", "adapter.rest"),
          Map.entry("internal.openapi", "api adapter deployment registry rule scheme text"),
          Map.entry("internal.health", "key.fetch registry scheme text verify"),
          Map.entry(
              "internal.telemetry",
              "api authenticate key.fetch registry request scheme text verify"),
          Map.entry(
              "internal.deployment",
              "deployment.report deployment.usage problem registry rule scheme text"),
          Map.entry("internal.deployment.report", "problem scheme text"),
          Map.entry("internal.deployment.usage", "problem registry rule scheme text"),
          Map.entry("internal.deployment.web", "problem text"),
          Map.entry(
              "internal.adapter",
              "api authenticate deployment deployment.report deployment.usage gate request"),
          Map.entry(
              "internal.adapter.rest",
              "api events adapter authenticate deployment deployment.usage gate problem request"
                  + " rule text"),
          Map.entry(
              "internal.adapter.security",
              "api events adapter adapter.rest authenticate deployment deployment.report"
                  + " deployment.usage deployment.web failure gate problem request rest rule text"));

  @ArchTest
  static final ArchRule packages_depend_on_what_they_say =
      classes().should(new DependOnWhatTheirPackageSays());

  @ArchTest
  static final ArchRule deployment_does_not_see_request =
      noClasses()
          .that()
          .resideInAPackage(DEPLOYMENT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(REQUEST);

  @ArchTest
  static final ArchRule request_does_not_see_deployment =
      noClasses()
          .that()
          .resideInAnyPackage(REQUEST)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(DEPLOYMENT);

  @ArchTest
  static final ArchRule only_the_rest_adapter_sees_jax_rs =
      noClasses()
          .that()
          .resideOutsideOfPackages(REST, "dev.jwtschemes.rest")
          .and()
          // names @Path in @HandlesTypes, which servlet containers read from the class file
          .doNotHaveFullyQualifiedName("dev.jwtschemes.internal.adapter.security.Startup")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  @ArchTest
  static final ArchRule only_the_security_adapter_sees_servlets_and_jakarta_security =
      noClasses()
          .that()
          .resideOutsideOfPackage(SECURITY)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.servlet..", "jakarta.security..");

  @ArchTest
  static final ArchRule only_keys_and_checks_see_jose =
      noClasses()
          .that()
          .resideOutsideOfPackages(JOSE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jose4j..", "io.smallrye..");

  @ArchTest
  static final ArchRule only_key_fetch_opens_connections =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.jwtschemes.internal.key.fetch")
          .and()
          // reads descriptors of the application that this library is in
          .doNotHaveFullyQualifiedName("dev.jwtschemes.internal.deployment.web.XmlFile")
          .and()
          .doNotHaveFullyQualifiedName("dev.jwtschemes.internal.cdi.ApplicationConfig$File")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.net.http..", "javax.net..", "java.nio.channels..")
                  .or(assignableTo(URLConnection.class))
                  .or(assignableTo(Socket.class))
                  .or(assignableTo(ServerSocket.class))
                  .or(assignableTo(DatagramSocket.class))
                  .as("open connections"))
          .orShould()
          .callMethod(URL.class, "openConnection")
          .orShould()
          .callMethod(URL.class, "openConnection", Proxy.class)
          .orShould()
          .callMethod(URL.class, "openStream")
          .orShould()
          .callMethod(URL.class, "getContent")
          .orShould()
          .callMethod(URL.class, "getContent", Class[].class);

  /** No events, log, HTTP or CDI: an explanation calls it as the pipeline does. */
  @ArchTest
  static final ArchRule authentication_is_silent =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.jwtschemes.internal.authenticate..", "dev.jwtschemes.internal.verify..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "dev.jwtschemes.event..",
                      "dev.jwtschemes.internal.request..",
                      "jakarta.servlet..")
                  .as("are events, requests or servlets"))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("dev.jwtschemes.internal.text.Log");

  @ArchTest
  static final ArchRule api_does_not_see_internal =
      noClasses()
          .that()
          .resideInAnyPackage("dev.jwtschemes", "dev.jwtschemes.event")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.jwtschemes.internal..")
                  .and(not(resideInAnyPackage(BELOW_THE_API)))
                  .as("are internal, but for the packages below the API"));

  @ArchTest
  static final ArchRule text_is_the_ground_floor =
      noClasses()
          .that()
          .resideInAPackage(TEXT)
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.jwtschemes..").and(not(resideInAPackage(TEXT))));

  @ArchTest
  static final ArchRule request_works_without_containers_configuration_and_reflection =
      noClasses()
          .that()
          .resideInAnyPackage(REQUEST)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "jakarta.enterprise..",
                      "jakarta.inject..",
                      "jakarta.ws.rs..",
                      "jakarta.servlet..",
                      "org.eclipse.microprofile.config..",
                      "java.lang.reflect..")
                  .as("are of CDI, JAX-RS, MicroProfile Config or java.lang.reflect"));

  @ArchTest
  static final ArchRule request_has_no_synchronized_method =
      noCodeUnits()
          .that()
          .areDeclaredInClassesThat(resideInAnyPackage(REQUEST))
          .should()
          .haveModifier(JavaModifier.SYNCHRONIZED);

  @ArchTest
  static final ArchRule only_the_edges_see_cdi =
      noClasses()
          .that(
              not(
                  resideInAnyPackage(
                      "dev.jwtschemes",
                      "dev.jwtschemes.internal.cdi..",
                      "dev.jwtschemes.internal.claim",
                      "dev.jwtschemes.internal.current",
                      "dev.jwtschemes.internal.gate.method",
                      "dev.jwtschemes.internal.health",
                      "dev.jwtschemes.internal.telemetry",
                      "dev.jwtschemes.internal.adapter..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.enterprise..");

  @ArchTest
  static final ArchRule only_health_sees_microprofile_health =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.jwtschemes.internal.health")
          .or()
          .haveSimpleName("HealthLink")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.microprofile.health..");

  @ArchTest
  static final ArchRule only_descriptions_see_microprofile_openapi =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.jwtschemes.internal.openapi", "dev.jwtschemes.openapi")
          .or()
          .haveSimpleName("OpenApiLink")
          .or()
          .haveSimpleName("ApplicationRules")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.microprofile.openapi..");

  @ArchTest
  static final ArchRule only_telemetry_sees_opentelemetry =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.jwtschemes.internal.telemetry")
          .and()
          .doNotHaveSimpleName("CurrentTrace")
          .or()
          .haveSimpleName("Telemetry")
          .or()
          .haveSimpleName("TelemetryLink")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.opentelemetry..");

  /** Asked per request it costs more than a signature on WildFly: what is found is kept. */
  @ArchTest
  static final ArchRule cdi_is_asked_in_one_place =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.jwtschemes.internal.adapter.Library")
          .and()
          .doNotHaveFullyQualifiedName("dev.jwtschemes.internal.cdi.WiringReference")
          .and()
          .doNotHaveFullyQualifiedName("dev.jwtschemes.internal.adapter.security.ContainerLogin")
          .should()
          .callMethod(CDI.class, "current");

  @ArchTest
  static final ArchRule only_text_writes_to_the_log =
      noClasses()
          .that()
          .resideOutsideOfPackage(TEXT)
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.System$Logger")
          .orShould()
          .callMethod(System.class, "getLogger", String.class);

  /** They write entries of a catalogue, and text that was made by {@code Text}. */
  @ArchTest
  static final ArchRule few_trust_text =
      noClasses()
          .that()
          .resideOutsideOfPackage(TEXT)
          .and()
          .doNotHaveSimpleName("Finding")
          .and()
          .doNotHaveSimpleName("RefusalLog")
          .and()
          .doNotHaveSimpleName("DecisionLog")
          .and()
          .doNotHaveSimpleName("LibraryMissing")
          .and()
          .doNotHaveSimpleName("KeyProbe")
          .should()
          .callMethod(Text.class, "trusted", String.class);

  @ArchTest
  static final ArchRule steps_are_made_from_text =
      noClasses()
          .that()
          .doNotHaveSimpleName("Note")
          .should()
          .callConstructor(
              AuthenticationDecision.Step.class, AuthenticationDecision.Stage.class, String.class);

  /** What goes past the log, no test reads. */
  @ArchTest
  static final ArchRule nothing_is_written_past_the_log = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule every_package_says_that_it_is_null_marked =
      classes().should(new LiveInANullMarkedPackage());

  /** Bytecode rules see synchronized methods, not synchronized blocks. */
  @ArchTest
  static void request_has_no_synchronized_block(JavaClasses ignored) throws IOException {
    Path internal = Path.of("src/main/java/dev/jwtschemes/internal");
    Pattern block = Pattern.compile("\\bsynchronized\\s*\\(");
    for (String each : List.of("request", "authenticate", "verify", "token")) {
      try (Stream<Path> files = Files.walk(internal.resolve(each))) {
        List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
        assertThat(java).isNotEmpty();
        for (Path file : java) {
          assertThat(block.matcher(Files.readString(file)).find()).as(file.toString()).isFalse();
        }
      }
    }
  }

  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return SliceIdentifier.of(javaClass.getPackageName());
    }

    @Override
    public String getDescription() {
      return "each package";
    }
  }

  /** The composition root may depend on everything, and nothing on it. */
  private static final class DependOnWhatTheirPackageSays extends ArchCondition<JavaClass> {
    private static final String ROOT = "dev.jwtschemes";
    private static final String CDI = "internal.cdi";

    DependOnWhatTheirPackageSays() {
      super("depend on what their package says");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
      String from = below(item);
      if (from.equals(CDI)) {
        return;
      }
      String allowed = DEPENDENCIES.get(from);
      for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!target.getPackageName().startsWith(ROOT) || below(target).equals(from)) {
          continue;
        }
        boolean isAllowed =
            allowed != null && List.of(allowed.split(" ")).contains(word(below(target), from));
        events.add(new SimpleConditionEvent(item, isAllowed, dependency.getDescription()));
      }
    }

    private static String below(JavaClass type) {
      String name = type.getPackageName();
      return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }

    private static String word(String target, String from) {
      return switch (target) {
        case "" -> "api";
        case "event" -> from.isEmpty() ? "event" : "events";
        case "rest" -> "rest";
        default -> target.substring("internal.".length());
      };
    }
  }

  private static final class LiveInANullMarkedPackage extends ArchCondition<JavaClass> {
    LiveInANullMarkedPackage() {
      super("live in a package with a package-info that has @NullMarked");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
      boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
      events.add(
          new SimpleConditionEvent(
              item, marked, item.getName() + " is in " + item.getPackageName()));
    }
  }
}
