package dev.jwtschemes.internal.text;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;

/**
 * Text that may be written: fixed text, and values that were cut and cleaned when they were added.
 * A value can't be passed off as fixed text, since that must be a compile-time constant, which
 * Error Prone checks. Immutable; equal if it reads the same.
 */
public final class Text implements Comparable<Text> {
  /** The longest piece of a value that is shown, in characters. */
  public static final int MAX_VALUE = 200;

  /** The longest sentence of another part or library that is shown, in characters. */
  public static final int MAX_SENTENCE = 1_000;

  /** The most values of a list that are shown; they end earlier after 1,000 characters. */
  public static final int MAX_LIST = 10;

  /** No text. */
  public static final Text EMPTY = new Text("");

  private final String text;

  private Text(String text) {
    this.text = text;
  }

  /** Begin with fixed text. */
  public static Text of(@CompileTimeConstant String fixed) {
    return new Text(fixed);
  }

  /**
   * Begin with text that is clean by its origin: an entry of a catalogue, or what a {@link Text}
   * was made into. An architecture rule names the callers.
   */
  public static Text trusted(String text) {
    return new Text(text);
  }

  /** Add fixed text. */
  public Text and(@CompileTimeConstant String fixed) {
    return new Text(text + fixed);
  }

  /** Add text. */
  public Text and(Text more) {
    return new Text(text + more.text);
  }

  /** Add a value in single quotes, at most {@link #MAX_VALUE} characters of it. */
  public Text quote(String value) {
    StringBuilder longer = new StringBuilder(text);
    quote(longer, value, true);
    return new Text(longer.toString());
  }

  /** Add values as a list, each in single quotes, at most {@link #MAX_LIST} of them. */
  public Text quote(Collection<String> values) {
    return list(values, true);
  }

  /**
   * Add the name of something that the application or its configuration defines, without quotes; at
   * most {@link #MAX_VALUE} characters of it. A URL is shown without user and query.
   */
  public Text name(String name) {
    StringBuilder longer = new StringBuilder(text);
    quote(longer, name, false);
    return new Text(longer.toString());
  }

  /** Add such names as a list, at most {@link #MAX_LIST} of them, and none that is a key. */
  public Text names(Collection<String> names) {
    return list(names, false);
  }

  /** Add configured values as a list of {@linkplain #value values}, at most ten of them. */
  public Text values(Collection<String> values) {
    Text list = and("[");
    int shown = 0;
    for (String value : values) {
      if (shown++ == MAX_LIST) {
        return list.and(", ...]");
      }
      list = (shown > 1 ? list.and(", ") : list).value(value);
    }
    return list.and("]");
  }

  /**
   * Add a configured value in quotes; only its length if it looks like a key, and without user and
   * query if it is a URL.
   */
  public Text value(String value) {
    return and(Configured.value(value));
  }

  /** Add a configuration key, without quotes and without segments that look like a token. */
  public Text key(String key) {
    return and(Configured.key(key));
  }

  /**
   * Add a configured path or URL, the latter without user and query; only the length of what is
   * neither, or looks like a key.
   */
  public Text location(String location) {
    return and(Configured.location(location));
  }

  /**
   * Add the path of a request in quotes, as {@link #quote} does, without what looks like a token.
   */
  public Text path(String path) {
    return quote(Configured.withoutTokens(path));
  }

  /** Add the same without quotes. */
  public Text barePath(String path) {
    return name(Configured.withoutTokens(path));
  }

  /** Add a number. */
  public Text number(long number) {
    return new Text(text + number);
  }

  /** Add a time, as ISO 8601 has it. */
  public Text time(Instant time) {
    return new Text(text + time);
  }

  /**
   * Add what another part or library said, for instance in an exception, without quotes; at most
   * {@link #MAX_SENTENCE} characters of it, URLs without user and query, and nothing that looks
   * like a token.
   */
  public Text said(String sentence) {
    StringBuilder longer = new StringBuilder(text);
    Plain.append(
        longer, Configured.urlsIn(Configured.withoutTokens(sentence)), MAX_SENTENCE, false);
    return new Text(longer.toString());
  }

  /** Whether there is no text. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  private Text list(Collection<String> values, boolean isQuoted) {
    StringBuilder longer = new StringBuilder(text).append('[');
    int start = longer.length();
    int shown = 0;
    Iterator<String> each = values.iterator();
    while (each.hasNext() && shown < MAX_LIST && longer.length() - start < MAX_SENTENCE) {
      if (shown > 0) {
        longer.append(", ");
      }
      String value = each.next();
      if (!isQuoted && Configured.isKey(value)) {
        longer.append(Configured.hidden(value));
      } else {
        quote(longer, value, isQuoted);
      }
      shown++;
    }
    return new Text(longer.append(each.hasNext() ? ", ...]" : "]").toString());
  }

  private static void quote(StringBuilder text, String value, boolean isQuoted) {
    String mark = isQuoted ? "'" : "";
    text.append(mark);
    String shown =
        isQuoted || !value.contains("://") ? value : Configured.withoutUserAndQuery(value);
    Plain.append(text, shown, MAX_VALUE, isQuoted);
    text.append(mark);
  }

  @Override
  public int compareTo(Text other) {
    return text.compareTo(other.text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
