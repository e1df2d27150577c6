package dev.jwtschemes.internal.request;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Random ids of decisions: 60 bits from {@link SecureRandom} each, in the base 32 of RFC 4648
 * section 6, lower case. The source, which locks, is asked for a block at a time. Thread-safe.
 */
public final class DecisionIds implements Supplier<String> {
  /** The ids of this JVM. */
  public static final DecisionIds RANDOM = new DecisionIds();

  /** Characters of an id. */
  static final int LENGTH = 12;

  /** Ids from one block. */
  static final int BLOCK = 256;

  private static final char[] DIGITS = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
  private static final int BITS_OF_DIGIT = 5;

  private final SecureRandom random = new SecureRandom();
  private volatile Block current = new Block(LongBuffer.allocate(0));

  DecisionIds() {}

  /** Random numbers, each of which is used once. */
  private record Block(LongBuffer numbers, AtomicInteger next) {
    Block(LongBuffer numbers) {
      this(numbers, new AtomicInteger());
    }
  }

  /** Make an id. */
  @Override
  public String get() {
    while (true) {
      Block block = current;
      int index = block.next().getAndIncrement();
      if (index >= 0 && index < block.numbers().limit()) {
        return digits(block.numbers().get(index));
      }
      byte[] bytes = new byte[BLOCK * Long.BYTES];
      random.nextBytes(bytes);
      // Two threads may do so at once: then one of the blocks is lost.
      current = new Block(ByteBuffer.wrap(bytes).asLongBuffer());
    }
  }

  private static String digits(long number) {
    char[] digits = new char[LENGTH];
    long rest = number;
    for (int i = 0; i < LENGTH; i++) {
      digits[i] = DIGITS[(int) (rest & (DIGITS.length - 1))];
      rest >>>= BITS_OF_DIGIT;
    }
    return new String(digits);
  }
}
