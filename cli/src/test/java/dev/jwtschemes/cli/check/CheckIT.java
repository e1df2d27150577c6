package dev.jwtschemes.cli.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.cli.Cli;
import dev.jwtschemes.cli.Page;
import dev.jwtschemes.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckIT {
  private static final String GOOD =
      """
      @Path("orders") @ApplicationScoped public class Orders {
        @GET @RolesAllowed("clerk") public String read() {
          return "";
        }

        @GET @Path("open") @PermitAll public String open() {
          return "";
        }

        @GET @Path("partner") @JwtScheme("partner") public String partner() {
          return "";
        }
      }
      """;
  private static final String TYPO = GOOD.replace("\"partner\") public", "\"partnr\") public");

  @TempDir Path temporary;
  private Path folder = Path.of("");
  private Cli cli = new Cli(folder, folder);

  @BeforeEach
  void prepare() throws Exception {
    folder = Files.createDirectory(temporary.toRealPath().resolve("project"));
    cli = new Cli(folder, temporary.resolve("home"));
    Files.createDirectory(folder.resolve("target"));
  }

  @Test
  void answers_as_its_page_records() throws Exception {
    war(TYPO);

    Page.of("check").compare(cli, "");
  }

  @Test
  void finds_nothing_wrong_and_shows_who_gets_in_where() throws Exception {
    war(GOOD);

    assertThat(cli.run("check", "target/orders.war", "--matrix", "--fail-on", "warning"))
        .isEqualTo(
            new Ran(
                0,
                """
                orders.war: 0 errors, 0 warnings; 2 schemes, 3 resource methods
                                           partner  staff  no token
                  com.acme.Orders#read     -        clerk  -
                  com.acme.Orders#open     yes      yes    yes
                  com.acme.Orders#partner  yes      -      -
                """,
                ""));
  }

  @Test
  void runs_no_code_of_the_application() throws Exception {
    Path ran = folder.resolve("ran");
    String write =
        "  static Object run() { try { java.nio.file.Files.writeString(java.nio.file.Path.of(\"%s\"), \"\"); }"
                .formatted(ran)
            + " catch (Exception e) { } Runtime.getRuntime().halt(9); return null; }\n";
    war(
        "public enum Kind { A { }, B; static final Object RAN = Orders.run(); }",
        "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
            + " public @interface Mark { Kind value(); Object RAN = Orders.run();"
            + " Class<?> of() default Orders.class; }",
        GOOD.replace(
            "public class Orders {",
            "@Mark(Kind.A) public class Orders {\n"
                + "  static final Object RAN = run();\n"
                + "  { run(); }\n"
                + "  public Orders() { run(); }\n"
                + write),
        "@ApplicationPath(\"api\") public class Api extends Application {\n"
            + "  static final Object RAN = Orders.run();\n"
            + "  public Api() { Orders.run(); }\n"
            + "  public java.util.Map<String, Object> getProperties() { Orders.run(); return null;"
            + " }\n"
            + "}",
        "public class Early implements jakarta.enterprise.inject.spi.Extension {\n"
            + "  static final Object RAN = Orders.run();\n"
            + "}");

    Ran checked = cli.run("check", "target/orders.war");

    assertThat(ran).doesNotExist();
    assertThat(checked)
        .isEqualTo(
            new Ran(0, "orders.war: 0 errors, 0 warnings; 2 schemes, 3 resource methods\n", ""));
  }

  @Test
  void judges_names_that_code_adds_only_if_they_are_given() throws Exception {
    war(
        TYPO,
        "@ApplicationScoped public class Setup { void add(@Observes SchemeSetup setup) { } }");

    assertThat(cli.run("check", "target/orders.war").out())
        .isEqualTo(
            """
            orders.war: 0 errors, 0 warnings; 2 schemes, 3 resource methods
              note     code adds schemes, which isn't run: name them with --expect to have names of schemes judged
            """);
    assertThat(cli.run("check", "target/orders.war", "--expect", "other").out())
        .contains("JWTS-201 com.acme.Orders#partner: ");
    assertThat(cli.run("check", "target/orders.war", "--expect", "partnr").out())
        .doesNotContain("JWTS-201");
  }

  @ParameterizedTest
  @ValueSource(strings = {"war", "ear", "folder", "jar", "classes"})
  void finds_the_same_in_each_packaging(String packaging) throws Exception {
    Map<String, byte[]> classes = new HashMap<>(Built.classes(temporary, TYPO));
    Map<String, byte[]> war = Built.war(classes);
    classes.put("META-INF/microprofile-config.properties", Built.CONFIG.getBytes(UTF_8));
    Path target = folder.resolve("target");
    switch (packaging) {
      case "war" -> Files.write(target.resolve("a"), Built.zip(war));
      case "ear" -> Files.write(target.resolve("a"), Built.zip(Map.of("a.war", Built.zip(war))));
      case "jar" -> Files.write(target.resolve("a"), Built.zip(classes));
      case "folder" -> unpack(target.resolve("a"), war);
      default -> unpack(target.resolve("a"), classes);
    }

    Ran ran = cli.run("check", "target/a", "--fail-on", "warning");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains(": 0 errors, 1 warning; 2 schemes, 3 resource methods\n")
        .contains("  warning  JWTS-201 com.acme.Orders#partner: ")
        .contains(" [com/acme/Orders.java:21]\n");
  }

  @Test
  void looks_into_the_libraries_of_a_war_at_superclasses_and_interfaces() throws Exception {
    Map<String, byte[]> all =
        Built.classes(
            temporary,
            "public interface Rules { @GET @JwtScheme(\"partnr\") String read(); }",
            "public class Base implements Rules { public String read() { return \"\"; } }",
            "@Path(\"orders\") public class Orders extends Base { }");
    Map<String, byte[]> library = new HashMap<>(all);
    byte[] orders = library.remove("com/acme/Orders.class");
    Map<String, byte[]> war = Built.war(Map.of("com/acme/Orders.class", orders));
    war.put("WEB-INF/lib/rules.jar", Built.zip(library));
    Files.write(folder.resolve("target/orders.war"), Built.zip(war));

    assertThat(cli.run("check", "target/orders.war").out())
        .contains("JWTS-201 com.acme.Orders#read: ");
  }

  @Test
  void reports_what_stops_the_deployment_as_an_error() throws Exception {
    war(GOOD);
    Files.writeString(
        folder.resolve("more.properties"), "jwt-schemes.third.verify.issuer=https://c.example\n");

    Ran ran = cli.run("check", "target/orders.war", "--config", "more.properties");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("  error    JWTS-101 scheme 'third': ");
  }

  @Test
  void names_classes_that_cannot_be_loaded_and_judges_the_others() throws Exception {
    Map<String, byte[]> all =
        new HashMap<>(
            Built.classes(
                temporary,
                TYPO,
                "public class Gone { }",
                "public class Heir extends Gone { }",
                "public class Lost { }",
                "public class User { Lost lost; public Lost get(Lost a) { return a; } }"));
    all.remove("com/acme/Gone.class");
    all.remove("com/acme/Lost.class");
    byte[] future = all.getOrDefault("com/acme/User.class", new byte[0]).clone();
    future[7] = (byte) 200;
    all.put("com/acme/Future.class", future);
    all.put("com/acme/Broken.class", "not a class".getBytes(UTF_8));
    Files.write(folder.resolve("target/orders.war"), Built.zip(Built.war(all)));

    assertThat(cli.run("check", "target/orders.war").out())
        .contains("JWTS-201 com.acme.Orders#partner: ")
        .contains("  skipped  com.acme.Heir (NoClassDefFoundError: com/acme/Gone)\n")
        .contains(
            "  skipped  com.acme.Future (ClassFormatError: Unsupported class file major version"
                + " 200)\n")
        .contains("  skipped  com.acme.Broken (ClassFormatError: ")
        .doesNotContain("com.acme.User");
  }

  @Test
  void takes_no_service_and_no_api_from_the_application() throws Exception {
    Map<String, byte[]> classes =
        new HashMap<>(
            Built.classes(
                temporary, GOOD, "public class Evil { static { Runtime.getRuntime().halt(9); } }"));
    classes.put(
        "META-INF/services/org.eclipse.microprofile.config.spi.ConfigSourceProvider",
        "com.acme.Evil".getBytes(UTF_8));
    classes.put("dev/jwtschemes/JwtScheme.class", "other".getBytes(UTF_8));
    Files.write(folder.resolve("target/orders.war"), Built.zip(Built.war(classes)));

    assertThat(cli.run("check", "target/orders.war"))
        .isEqualTo(
            new Ran(0, "orders.war: 0 errors, 0 warnings; 2 schemes, 3 resource methods\n", ""));
  }

  private void war(String... sources) throws IOException {
    Files.write(
        folder.resolve("target/orders.war"),
        Built.zip(Built.war(Built.classes(temporary, sources))));
  }

  private static void unpack(Path root, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }
}
