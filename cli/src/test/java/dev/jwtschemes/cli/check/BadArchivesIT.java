package dev.jwtschemes.cli.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.cli.Cli;
import dev.jwtschemes.cli.Ran;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypeReference;

/** Archives and class files that are broken, or made to break their reader. */
class BadArchivesIT {
  private static final String ORDERS =
      """
      @Path("orders") public class Orders {
        @GET @JwtScheme("partnr") public String read() {
          return "";
        }
      }
      """;
  private static final byte[] NO_CLASS = "not a class".getBytes(UTF_8);

  @TempDir Path temporary;
  private Path folder = Path.of("");
  private Cli cli = new Cli(folder, folder);

  @BeforeEach
  void prepare() throws Exception {
    folder = Files.createDirectory(temporary.toRealPath().resolve("project"));
    cli = new Cli(folder, temporary.resolve("home"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | none     | there is nothing at none; give a WAR, an EAR, a jar or a folder of classes
          3 | text     | text is not an archive, or not a whole one (zip END header not found); give a WAR, an EAR, a jar or a folder of classes, built anew
          3 | zero     | zero is not an archive, or not a whole one (zip file is empty); give a WAR, an EAR, a jar or a folder of classes, built anew
          3 | cut      | cut is not an archive, or not a whole one (zip END header not found); give a WAR, an EAR, a jar or a folder of classes, built anew
          3 | between  | between is not an archive, or not a whole one (zip END header not found); give a WAR, an EAR, a jar or a folder of classes, built anew
          3 | damaged  | damaged is not an archive, or not a whole one (invalid block type); give a WAR, an EAR, a jar or a folder of classes, built anew
          3 | nothing  | nothing is an archive without files; give a WAR, an EAR, a jar or a folder of classes
          3 | library  | WEB-INF/lib/a.jar in library is not an archive, or not a whole one (zip END header not found); give a WAR, an EAR, a jar or a folder of classes, built anew
          3 | bomb     | bomb is larger than is read: it unpacks to more than 67108864 bytes; check its parts one by one
          3 | nested   | nested is larger than is read: it unpacks to more than 67108864 bytes; check its parts one by one
          3 | parts    | parts is larger than is read: it unpacks to more than 67108864 bytes; check its parts one by one
          3 | many     | many is larger than is read: it has more than 100000 entries; check its parts one by one
          3 | config   | config!/META-INF/microprofile-config.properties can't be parsed as properties; check its escapes, such as a backslash before u
          3 | settings | settings!/META-INF/microprofile-config.properties can't be parsed as properties; it may have 1 MB
          3 | webxml   | webxml can't be judged (IOException: web.xml can't be parsed); check that web.xml and the configuration can be read
          3 | entity   | entity can't be judged (IOException: web.xml can't be parsed); check that web.xml and the configuration can be read
          3 | ear      | ear is larger than is read: it has more than 100 web applications; check its parts one by one
          3 | noapp    | noapp has no web application; give an EAR with a WAR, or the WAR itself
          """)
  void refuses_what_it_cannot_read(int exit, String file, String line) throws Exception {
    byte[] bomb = Built.zip(Map.of("a.txt", new byte[80_000_000]));
    byte[] half = Built.zip(Map.of("a.txt", new byte[40_000_000]));
    byte[] whole = Built.zip(Map.of("a.txt", noise(10_000)));
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, 35, 9_000, (byte) 0xFF);
    String config = "META-INF/microprofile-config.properties";
    write("text", "no archive".getBytes(UTF_8));
    write("zero", new byte[0]);
    write("cut", Arrays.copyOf(whole, 40));
    write("between", Arrays.copyOf(whole, whole.length - 77)); // all entries, and no directory
    write("damaged", damaged);
    write("nothing", Built.zip(Map.of()));
    write("library", Built.zip(Map.of("WEB-INF/lib/a.jar", "no archive".getBytes(UTF_8))));
    write("bomb", bomb);
    write("nested", Built.zip(Map.of("WEB-INF/lib/a.jar", bomb)));
    write("parts", Built.zip(Map.of("WEB-INF/lib/a.jar", half, "WEB-INF/lib/b.jar", half)));
    if (file.equals("many")) {
      write("many", many(100_001));
    }
    write("config", Built.zip(Map.of(config, "a=\\u00zz".getBytes(UTF_8))));
    write("settings", Built.zip(Map.of(config, new byte[1_100_000])));
    write("webxml", Built.zip(Map.of("WEB-INF/web.xml", "<web-app>".getBytes(UTF_8))));
    write(
        "entity",
        Built.zip(
            Map.of(
                "WEB-INF/web.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><web-app>&b;</web-app>"
                    .getBytes(UTF_8))));
    Map<String, byte[]> wars = new TreeMap<>();
    for (int i = 0; i < 101; i++) {
      wars.put(i + ".war", new byte[0]);
    }
    write("ear", Built.zip(wars));
    write("noapp", Built.zip(Map.of("META-INF/application.xml", "<a/>".getBytes(UTF_8))));

    assertThat(cli.run("check", file))
        .isEqualTo(new Ran(exit, "", "jwt-schemes check: " + line + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../home/me/.profile",
        "WEB-INF/classes/../../../a.class",
        "WEB-INF/classes/..",
        "..\\a.class",
        "/etc/passwd",
        "\\a.class",
        "C:\\a.class",
        "c:a.class"
      })
  void refuses_names_that_lead_out_of_an_archive(String name) throws Exception {
    write("outside", Built.zip(Map.of(name, new byte[1])));
    write("nested", Built.zip(Map.of("WEB-INF/lib/a.jar", Built.zip(Map.of(name, new byte[1])))));
    String line =
        " has an entry '"
            + name
            + "' that leads out of it; build the archive anew, and find out who made this one\n";

    assertThat(cli.run("check", "outside"))
        .isEqualTo(new Ran(3, "", "jwt-schemes check: outside" + line));
    assertThat(cli.run("check", "nested"))
        .isEqualTo(new Ran(3, "", "jwt-schemes check: nested" + line));
    assertThat(temporary.resolve("home")).doesNotExist();
  }

  @Test
  void refuses_what_unpacks_to_a_hundred_times_its_size() throws Exception {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("noise", noise(1_000_000));
    files.put("zeros", new byte[130_000_000]);
    write("bomb", Built.zip(files));

    Ran ran = cli.run("check", "bomb");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .matches(
            "jwt-schemes check: bomb is larger than is read: it unpacks to more than 11\\d{7} bytes;"
                + " check its parts one by one\n");
  }

  @Test
  void does_not_wait_for_a_pipe() throws Exception {
    assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor())
        .isZero();

    assertThat(cli.run("check", "pipe"))
        .isEqualTo(
            new Ran(
                3,
                "",
                "jwt-schemes check: pipe can't be read (IOException); give a WAR, an EAR, a jar or a"
                    + " folder of classes that can be read\n"));
  }

  @Test
  void says_that_memory_is_missing() throws Exception {
    write("large", Built.zip(Map.of("a.txt", new byte[60_000_000])));

    assertThat(new Cli(folder, folder, List.of("-Xmx24m")).run("check", "large"))
        .isEqualTo(
            new Ran(
                3,
                "",
                "jwt-schemes: there is not enough memory (OutOfMemoryError); give it more: java"
                    + " -Xmx2g -Xss4m -jar ...\n"));
  }

  /** Servers read the directory at the end; what is before it may be anything. */
  @Test
  void reads_an_archive_by_its_directory() throws Exception {
    byte[] war = war(Map.of());
    byte[] hidden = Built.zip(Map.of("WEB-INF/classes/com/acme/Hidden.class", NO_CLASS));
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(Arrays.copyOf(hidden, hidden.length - 22));
    both.write(war);
    write("orders.war", both.toByteArray());

    assertThat(cli.run("check", "orders.war").out())
        .startsWith("orders.war: 0 errors, 1 warning; 2 schemes, 1 resource method\n")
        .doesNotContain("Hidden");
  }

  @Test
  void skips_class_files_that_no_class_comes_of() throws Exception {
    Map<String, byte[]> more = new TreeMap<>();
    more.put("com/acme/Broken.class", NO_CLASS);
    more.put("com/acme/Other.class", writer("com/acme/Name").toByteArray());
    more.put("java/lang/Evil.class", writer("java/lang/Evil").toByteArray());
    more.put("com/acme/Circle.class", heir("com/acme/Circle", "com/acme/Circle"));
    more.put("com/acme/Entity.class", heir("com/acme/Entity", "jakarta/persistence/Gone"));
    more.put("com/acme/Deep.class", deepAnnotation());
    more.put("com/acme/Generic.class", deepSignature());
    more.put("[I.class", NO_CLASS);
    more.put("com/acme/\u001B[31mRed\nLine.class", NO_CLASS);
    write("orders.war", war(more));

    Ran ran = cli.run("check", "orders.war");

    assertThat(ran)
        .isEqualTo(
            new Ran(
                0,
                """
                orders.war: 0 errors, 1 warning; 2 schemes, 1 resource method
                  warning  JWTS-201 com.acme.Orders#read: A resource requires a scheme that isn't registered; it answers 500 ('partnr'; registered: [partner, staff], did you mean 'partner'?). Correct the name, register the scheme, or announce it with SchemeSetup.expect. [com/acme/Orders.java:13]
                  note     JWTS-290 scheme 'partner': No resource, observer or injection point that CDI shows names the scheme. Nothing, if the scheme is meant for later use or for resources without a scope.
                  skipped  com.acme.?[31mRed?Line (ClassNotFoundException: com/acme/?[31mRed?Line)
                  skipped  com.acme.Broken (ClassFormatError: Unsupported class file major version 25452)
                  skipped  com.acme.Circle (ClassCircularityError: com/acme/Circle)
                  skipped  com.acme.Deep (AnnotationTypeMismatchException: Incorrectly typed data found for annotation element public abstract java.lang.String jakarta.ws.rs.Path.value() (Found data of type @jakarta.ws.rs.Path()))
                  skipped  com.acme.Entity (NoClassDefFoundError: jakarta/persistence/Gone)
                  skipped  com.acme.Generic (StackOverflowError)
                  skipped  com.acme.Other (NoClassDefFoundError: com/acme/Other (wrong name: com/acme/Name))
                  skipped  java.lang.Evil (SecurityException: Prohibited package name: java.lang)
                """,
                ""));
  }

  @Test
  void skips_classes_with_more_superclasses_than_are_read() throws Exception {
    Map<String, byte[]> more = new TreeMap<>();
    for (int i = 0; i < 102; i++) {
      more.put("com/acme/C" + i + ".class", heir("com/acme/C" + i, "com/acme/C" + (i + 1)));
    }
    more.put("com/acme/C102.class", writer("com/acme/C102").toByteArray());
    write("orders.war", war(more));

    assertThat(cli.run("check", "orders.war").out())
        .startsWith("orders.war: 0 errors, 1 warning; 2 schemes, 1 resource method\n")
        .contains(
            "  skipped  com.acme.C0 (it has more than 100 superclasses)\n",
            "  skipped  com.acme.C2 (it has more than 100 superclasses)\n")
        .doesNotContain("com.acme.C3 ");
  }

  @Test
  void reads_a_class_with_as_many_methods_as_there_can_be() throws Exception {
    ClassWriter writer = writer("com/acme/Wide");
    for (int i = 0; i < 32_000; i++) {
      int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_NATIVE;
      writer.visitMethod(access, "a" + i, "()V", null, null).visitEnd();
    }
    write("orders.war", war(Map.of("com/acme/Wide.class", writer.toByteArray())));

    assertThat(cli.run("check", "orders.war").out())
        .startsWith("orders.war: 0 errors, 1 warning; 2 schemes, 1 resource method\n")
        .doesNotContain("skipped");
  }

  @Test
  void finds_no_line_in_a_class_whose_types_have_no_end() throws Exception {
    byte[] orders =
        deepLocal(
            Objects.requireNonNull(Built.classes(temporary, ORDERS).get("com/acme/Orders.class")));
    write("orders.war", war(Map.of("com/acme/Orders.class", orders)));

    Ran ran = cli.run("check", "orders.war");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("orders.war: 0 errors, 1 warning; 2 schemes, 1 resource method\n")
        .doesNotContain("Orders.java");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<beans/>",
        "<!-- bean-discovery-mode=\"none\" --><beans bean-discovery-mode=\"annotated\"/>",
        "<beans><a bean-discovery-mode=\"none\"/></beans>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><beans/>"
      })
  void reads_beans_xml_as_a_container_does(String beans) throws Exception {
    Map<String, byte[]> classes =
        new HashMap<>(
            Built.classes(
                temporary,
                "@ApplicationScoped public class Setup { void add(@Observes SchemeSetup setup) { } }"));
    classes.put("META-INF/beans.xml", beans.getBytes(UTF_8));
    write("orders.war", Built.zip(Built.war(classes)));

    assertThat(cli.run("check", "orders.war").out()).contains("code adds schemes");
  }

  private byte[] war(Map<String, byte[]> more) throws IOException {
    Map<String, byte[]> classes = new HashMap<>(Built.classes(temporary, ORDERS));
    classes.putAll(more);
    return Built.zip(Built.war(classes));
  }

  private static ClassWriter writer(String name) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    return writer;
  }

  private static byte[] heir(String name, String superclass) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, superclass, null);
    return writer.toByteArray();
  }

  private static byte[] deepAnnotation() {
    ClassWriter writer = writer("com/acme/Deep");
    AnnotationVisitor annotation = writer.visitAnnotation("Ljakarta/ws/rs/Path;", true);
    for (int i = 0; i < 100_000; i++) {
      annotation = annotation.visitAnnotation("value", "Ljakarta/ws/rs/Path;");
    }
    return writer.toByteArray();
  }

  private static byte[] deepSignature() {
    int depth = 3_000;
    String type = "Ljava/util/List<".repeat(depth) + "*" + ">;".repeat(depth);
    ClassWriter writer = writer("com/acme/Generic");
    writer
        .visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_NATIVE, "a", "()V", "(" + type + ")V", null)
        .visitEnd();
    return writer.toByteArray();
  }

  /** The same class with an annotation of a local variable, deep in itself. */
  private static byte[] deepLocal(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String type, String generic, String[] thrown) {
            return new MethodVisitor(
                Opcodes.ASM9, super.visitMethod(access, name, type, generic, thrown)) {
              @Override
              public void visitMaxs(int stack, int locals) {
                Label at = new Label();
                super.visitLabel(at);
                AnnotationVisitor annotation =
                    super.visitLocalVariableAnnotation(
                        TypeReference.newTypeReference(TypeReference.LOCAL_VARIABLE).getValue(),
                        null,
                        new Label[] {at},
                        new Label[] {at},
                        new int[] {0},
                        "La;",
                        true);
                Deque<AnnotationVisitor> outer = new ArrayDeque<>();
                for (int i = 0; i < 100_000; i++) {
                  outer.push(annotation);
                  annotation = annotation.visitAnnotation("a", "La;");
                }
                outer.forEach(AnnotationVisitor::visitEnd); // writes how many are in it
                super.visitMaxs(stack, locals);
              }
            };
          }
        },
        0);
    return writer.toByteArray();
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(1).nextBytes(noise);
    return noise;
  }

  private static byte[] many(int entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries; i++) {
        zip.putNextEntry(new ZipEntry("a" + i));
      }
    }
    return bytes.toByteArray();
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }
}
