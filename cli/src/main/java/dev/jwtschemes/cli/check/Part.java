package dev.jwtschemes.cli.check;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A bean archive or other library of an application. Immutable.
 *
 * @param name for messages
 * @param files by path from the root of its class path
 * @param discovery which of its classes CDI sees
 */
record Part(String name, Map<String, byte[]> files, Discovery discovery) {
  private static final String CLASS = ".class";

  /** CDI 4.0 section 15.6: which classes CDI sees. */
  enum Discovery {
    ALL,
    ANNOTATED,
    NONE
  }

  /** A part; its beans.xml may be elsewhere. */
  static Part of(Archive archive, Optional<byte[]> beansXml) {
    Optional<byte[]> beans =
        beansXml.or(() -> Optional.ofNullable(archive.files().get("META-INF/beans.xml")));
    return new Part(
        archive.name(), archive.files(), beans.map(Part::mode).orElse(Discovery.ANNOTATED));
  }

  /** By its root alone: comments don't count, and nothing that it refers to is loaded. */
  private static Discovery mode(byte[] beansXml) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(beansXml));
      while (!reader.isStartElement()) {
        reader.next();
      }
      @Nullable String mode = reader.getAttributeValue(null, "bean-discovery-mode");
      return Stream.of(Discovery.values())
          .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(mode))
          .findFirst()
          .orElse(Discovery.ANNOTATED);
    } catch (XMLStreamException | NoSuchElementException e) {
      return Discovery.ANNOTATED; // an empty file is one as well
    }
  }

  /** The names of its classes, sorted. */
  Stream<String> classNames() {
    return files.keySet().stream()
        .filter(path -> path.endsWith(CLASS) && !path.endsWith("-info.class"))
        .map(path -> path.substring(0, path.length() - CLASS.length()).replace('/', '.'));
  }
}
