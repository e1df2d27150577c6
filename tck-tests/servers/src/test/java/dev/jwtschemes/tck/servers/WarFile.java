package dev.jwtschemes.tck.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes one WAR. Not thread-safe. */
public final class WarFile implements AutoCloseable {
  private final ZipOutputStream out;

  public WarFile(Path file) throws IOException {
    out = new ZipOutputStream(Files.newOutputStream(file));
  }

  public void add(String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }

  public void add(String name, String content) throws IOException {
    add(name, content.getBytes(UTF_8));
  }

  /** Add a jar to the libraries. */
  public void addLibrary(Path jar) throws IOException {
    add("WEB-INF/lib/" + jar.getFileName(), Files.readAllBytes(jar));
  }

  /** Add those files of another archive whose names are wanted, below a prefix. */
  public void addFrom(Path archive, String prefix, Predicate<String> wanted) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (!entry.isDirectory() && wanted.test(entry.getName())) {
          add(prefix + entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
