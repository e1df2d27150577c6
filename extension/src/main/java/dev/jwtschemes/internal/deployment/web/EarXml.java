package dev.jwtschemes.internal.deployment.web;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the application.xml of an EAR says about its web applications (Jakarta EE Platform, section
 * 8.6): an {@code alt-dd} replaces the web.xml of one. Immutable.
 *
 * @param root the folder of the EAR, with a slash at the end
 * @param modules its web applications
 */
record EarXml(URL root, List<Module> modules) {
  private static final String NAME = "META-INF/application.xml";

  /** How many folders of the EAR a WAR may be in. */
  private static final int DEPTH = 4;

  /**
   * A web application.
   *
   * @param uri where its WAR is, below the EAR
   * @param alternative where its web.xml is, below the EAR, or empty
   */
  record Module(String uri, String alternative) {}

  /**
   * Find the EAR around a WAR below it.
   *
   * @param war the folder of the WAR, with a slash at the end
   * @throws IOException if it isn't XML, or can't be read
   */
  static Optional<EarXml> around(URL war) throws IOException {
    String place = place(war);
    for (int i = 0; i < DEPTH && isBelowAnother(place); i++) {
      place = place.substring(0, place.lastIndexOf('/', place.length() - 2) + 1);
      Optional<byte[]> bytes = XmlFile.bytes(new URL(war, place + NAME));
      if (bytes.isPresent()) {
        return Optional.of(new EarXml(new URL(war, place), read(bytes.get())));
      }
    }
    return Optional.empty();
  }

  /**
   * The web.xml that replaces that of a WAR, if any does.
   *
   * @throws IOException if it isn't clear which of those that the EAR names the WAR is, and one has
   */
  Optional<URL> alternative(URL war) throws IOException {
    String uri = plain(place(war).substring(root.toString().length()));
    List<String> own =
        modules.stream()
            .filter(each -> plain(each.uri()).equals(uri))
            .map(Module::alternative)
            .toList();
    if (own.size() != 1 && modules.stream().anyMatch(each -> !each.alternative().isEmpty())) {
      throw new IOException("application.xml has an alt-dd, and doesn't name this WAR once");
    }
    String alternative = own.size() == 1 ? own.get(0) : "";
    return alternative.isEmpty()
        ? Optional.empty()
        : Optional.of(new URL(root, root + alternative.replaceFirst("^/+", "")));
  }

  /** The folder of a WAR, or its file as if it were one. */
  private static String place(URL war) {
    String place = war.toString();
    return place.startsWith("jar:") && place.endsWith("!/")
        ? place.substring("jar:".length(), place.length() - "!/".length()) + "/"
        : place;
  }

  /** In an archive within an archive there are no files to look at. */
  private static boolean isBelowAnother(String place) {
    return place.lastIndexOf('/', place.length() - 2) > 0 && !place.contains("!/");
  }

  /** Payara has other characters in the names of folders, and URLs quote some. */
  private static String plain(String uri) {
    return uri.replaceAll("^/+|/+$", "").replaceAll("(?:%[0-9A-Fa-f]{2}|[^A-Za-z0-9])+", "_");
  }

  private static List<Module> read(byte[] bytes) throws IOException {
    try {
      XMLStreamReader reader = XmlFile.reader(bytes);
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new IOException("application.xml can't be parsed", e);
    }
  }

  private static List<Module> read(XMLStreamReader reader) throws XMLStreamException {
    List<Module> modules = new ArrayList<>();
    String uri = "";
    String alternative = "";
    while (reader.hasNext()) {
      int event = reader.next();
      String name = reader.hasName() ? reader.getLocalName() : "";
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (name) {
          case "module" -> {
            uri = "";
            alternative = "";
          }
          case "web-uri" -> uri = reader.getElementText().strip();
          case "alt-dd" -> alternative = reader.getElementText().strip();
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("module")) {
        if (!uri.isEmpty()) {
          modules.add(new Module(uri, alternative));
        }
      }
    }
    return List.copyOf(modules);
  }
}
