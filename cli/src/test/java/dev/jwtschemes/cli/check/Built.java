package dev.jwtschemes.cli.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Class files and archives. */
final class Built {
  static final String CONFIG =
      """
      jwt-schemes.default=staff
      jwt-schemes.staff.authority=https://login.example.com/realms/staff
      jwt-schemes.staff.verify.audiences=orders
      jwt-schemes.partner.verify.issuer=https://id.partner.example
      jwt-schemes.partner.verify.publickey.location=https://id.partner.example/keys.json
      jwt-schemes.partner.verify.audiences=orders
      """;

  private static final String IMPORTS =
      """
      import dev.jwtschemes.*;
      import dev.jwtschemes.event.*;
      import jakarta.annotation.security.*;
      import jakarta.enterprise.context.*;
      import jakarta.enterprise.event.*;
      import jakarta.inject.*;
      import jakarta.ws.rs.*;
      import jakarta.ws.rs.core.*;
      import org.eclipse.microprofile.jwt.*;
      """;

  private Built() {}

  /** Compile classes of the package com.acme; imports are added, in nine lines. */
  static Map<String, byte[]> classes(Path folder, String... sources) throws IOException {
    Path out = Files.createTempDirectory(folder, "classes");
    List<String> arguments =
        new ArrayList<>(
            List.of("-g", "--release", "17", "-proc:none", "-nowarn", "-d", out.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("cli.jar", "")));
    Path in = Files.createTempDirectory(folder, "sources");
    for (String source : sources) {
      String name = source.replaceFirst("(?s).*?(class|interface|enum) (\\w+).*", "$2");
      Path file = in.resolve(name + ".java");
      Files.writeString(file, "package com.acme;\n" + IMPORTS + source);
      arguments.add(file.toString());
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    if (ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new))
        != 0) {
      throw new AssertionError(said.toString(UTF_8));
    }
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        classes.put(out.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return classes;
  }

  /** Files of a WAR: these classes, and a configuration of two schemes. */
  static Map<String, byte[]> war(Map<String, byte[]> classes) {
    Map<String, byte[]> war = new TreeMap<>();
    classes.forEach((path, bytes) -> war.put("WEB-INF/classes/" + path, bytes));
    war.put("WEB-INF/classes/META-INF/microprofile-config.properties", CONFIG.getBytes(UTF_8));
    return war;
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
