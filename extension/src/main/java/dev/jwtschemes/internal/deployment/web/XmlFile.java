package dev.jwtschemes.internal.deployment.web;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A descriptor of the application. Stateless. */
final class XmlFile {
  /** In bytes; what is longer isn't read. */
  static final int MAX_SIZE = 1 << 20;

  private XmlFile() {}

  /**
   * Read a file, if it is there.
   *
   * @throws IOException if it is longer than 1 MB, or can't be read
   */
  static Optional<byte[]> bytes(URL file) throws IOException {
    URLConnection connection = file.openConnection();
    connection.setUseCaches(false); // a cached jar would stay open, and old
    try (InputStream in = connection.getInputStream()) {
      return Optional.of(bytes(in));
    } catch (FileNotFoundException | NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Read the whole of it.
   *
   * @throws IOException if it is longer than 1 MB, or can't be read
   */
  static byte[] bytes(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_SIZE + 1);
    if (bytes.length > MAX_SIZE) {
      throw new IOException("web.xml or application.xml is longer than " + MAX_SIZE + " bytes");
    }
    return bytes;
  }

  /**
   * Neither a document type nor an entity of it is ever loaded. The parser is the JDK's own: one
   * that the application brings could have other defaults.
   */
  static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
  }
}
