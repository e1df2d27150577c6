package dev.jwtschemes.internal.deployment.web;

import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a web.xml says about logins and about the order of the libraries (Jakarta Servlet 6.0,
 * section 14.4). Immutable.
 *
 * @param login its {@code login-config}
 * @param ordering its {@code absolute-ordering}
 */
public record WebXml(Optional<Login> login, Optional<Ordering> ordering) {
  /** A web application without a web.xml. */
  public static final WebXml NONE = new WebXml(Optional.empty(), Optional.empty());

  /** One that isn't the application's, which can't be read: it may ask the server for a login. */
  static final WebXml UNKNOWN =
      new WebXml(
          Optional.of(new Login("unknown: the alt-dd in application.xml can't be read", "")),
          Optional.empty());

  private static final String ROOT = "web-app";

  /**
   * A {@code login-config}.
   *
   * @param method {@code auth-method}, or empty
   * @param realm {@code realm-name}, or empty
   */
  public record Login(String method, String realm) {

    /** Whether it asks for MP-JWT, which is this library's own part. */
    public boolean isMpJwt() {
      return method.equalsIgnoreCase("MP-JWT");
    }

    /** Whether it names a login that the server runs: any method but MP-JWT, the server's too. */
    public boolean isServers() {
      return !isMpJwt() && !method.isEmpty() && !method.equalsIgnoreCase("NONE");
    }
  }

  /**
   * An {@code absolute-ordering}.
   *
   * @param names the fragments that it names
   * @param others whether those that it doesn't name are used as well
   */
  public record Ordering(List<String> names, boolean others) {}

  /**
   * Read a web.xml. Neither a document type nor an entity of it is ever loaded.
   *
   * @throws IOException if it isn't XML with the root {@code web-app}, is longer than 1 MB, or
   *     can't be read
   */
  public static WebXml read(InputStream in) throws IOException {
    return read(XmlFile.bytes(in));
  }

  static WebXml read(byte[] bytes) throws IOException {
    try {
      XMLStreamReader reader = XmlFile.reader(bytes);
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new IOException("web.xml can't be parsed", e);
    }
  }

  private static WebXml read(XMLStreamReader reader) throws IOException, XMLStreamException {
    Optional<Login> login = Optional.empty();
    Optional<Ordering> ordering = Optional.empty();
    List<String> path = new ArrayList<>();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        path.remove(path.size() - 1);
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        path.add(reader.getLocalName());
        if (path.size() == 1 && !path.get(0).equals(ROOT)) {
          throw new IOException(Text.of("The root of web.xml is ").quote(path.get(0)).toString());
        }
        switch (String.join("/", path.subList(1, path.size()))) {
          case "login-config" -> login = Optional.of(login.orElse(new Login("", "")));
          case "login-config/auth-method" -> {
            String text = text(reader, path);
            login = login.map(known -> new Login(text, known.realm()));
          }
          case "login-config/realm-name" -> {
            String text = text(reader, path);
            login = login.map(known -> new Login(known.method(), text));
          }
          case "absolute-ordering" ->
              ordering = Optional.of(ordering.orElse(new Ordering(List.of(), false)));
          case "absolute-ordering/name" -> {
            String text = text(reader, path);
            ordering = ordering.map(known -> with(known, text));
          }
          case "absolute-ordering/others" ->
              ordering = ordering.map(known -> new Ordering(known.names(), true));
          default -> {}
        }
      }
    }
    return new WebXml(login, ordering);
  }

  private static Ordering with(Ordering known, String name) {
    List<String> names = new ArrayList<>(known.names());
    names.add(name);
    return new Ordering(List.copyOf(names), known.others());
  }

  /** The text of the element, whose end is read as well. */
  private static String text(XMLStreamReader reader, List<String> path) throws XMLStreamException {
    String text = reader.getElementText().strip();
    path.remove(path.size() - 1);
    return text;
  }
}
