package dev.jwtschemes.internal.token;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The members of a JSON object: their names, and where their values begin, in order.
 *
 * <p>Many names of one {@link String#hashCode()} can be made up, and of one value of any
 * polynomial, also where its factor is a secret: multiples of (x² - 1)^11 are 0 for every odd x. So
 * the hash here is none: what is multiplied by a secret is mixed after each character. Not
 * thread-safe until it is complete.
 */
final class JsonMembers {
  private static final long START = new SecureRandom().nextLong();
  private static final long FACTOR = new SecureRandom().nextLong() | 1;
  private static final int FIRST = 8;

  private String[] names = new String[FIRST];

  private int[] places = new int[FIRST];

  /** Twice as many as names, each the number of one plus 1, or 0: the place is free. */
  private int[] slots = new int[2 * FIRST];

  private int size;

  /**
   * Add a member.
   *
   * @param place where its value begins
   * @return false if there is one of this name already
   */
  boolean add(String name, int place) {
    int slot = slot(name);
    if (slots[slot] != 0) {
      return false;
    }
    if (size == names.length) {
      grow();
      slot = slot(name);
    }
    names[size] = name;
    places[size] = place;
    slots[slot] = ++size;
    return true;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** The name of a member. */
  String name(int member) {
    return names[member];
  }

  /** Where the value of a member begins. */
  int place(int member) {
    return places[member];
  }

  /** Where the value of the member of this name begins; negative if there is none. */
  int find(String name) {
    int number = slots[slot(name)];
    return number == 0 ? -1 : places[number - 1];
  }

  private void grow() {
    names = Arrays.copyOf(names, 2 * size);
    places = Arrays.copyOf(places, 2 * size);
    slots = new int[4 * size];
    for (int i = 0; i < size; i++) {
      slots[slot(names[i])] = i + 1;
    }
  }

  /** The slot of this name, or the one where it would be put. */
  private int slot(String name) {
    int mask = slots.length - 1;
    int slot = hash(name) & mask;
    while (slots[slot] != 0 && !name.equals(names[slots[slot] - 1])) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  static int hash(String name) {
    long hash = START;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FACTOR;
      hash ^= hash >>> 31;
    }
    return (int) (hash >>> 32 ^ hash);
  }
}
