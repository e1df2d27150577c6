package dev.jwtschemes.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonMembersTest {
  private final JsonMembers members = new JsonMembers();

  @Test
  void finds_where_a_value_begins() {
    members.add("iss", 7);
    members.add("aud", 30);
    assertThat(members.find("aud")).isEqualTo(30);
  }

  @Test
  void finds_nothing_of_another_name() {
    members.add("iss", 7);
    assertThat(members.find("is")).isNegative();
  }

  @Test
  void keeps_the_first_of_one_name() {
    assertThat(members.add("iss", 7)).isTrue();
    assertThat(members.add(new String("iss"), 30)).isFalse();
    assertThat(members.find("iss")).isEqualTo(7);
    assertThat(members.size()).isEqualTo(1);
  }

  @Test
  void keeps_the_order_of_a_thousand() {
    IntStream.range(0, 1000).forEach(i -> members.add("claim-" + i, i));
    assertThat(members.size()).isEqualTo(1000);
    assertThat(IntStream.range(0, 1000).mapToObj(members::name))
        .isEqualTo(IntStream.range(0, 1000).mapToObj(i -> "claim-" + i).toList());
    assertThat(IntStream.range(0, 1000)).allMatch(i -> members.find("claim-" + i) == i);
  }

  @Test
  void tells_names_apart_that_a_map_would_mix_up() {
    members.add("AaAa", 1);
    members.add("BBBB", 2);
    assertThat(members.find("AaAa")).isEqualTo(1);
    assertThat(members.find("BBBB")).isEqualTo(2);
    assertThat(members.find("AaBB")).isNegative();
  }

  @Test
  void the_empty_name_is_one_as_well() {
    assertThat(members.find("")).isNegative();
    members.add("", 3);
    assertThat(members.find("")).isEqualTo(3);
  }

  /** Sums of the multiples of (x² - 1)^11, which is 0 for each odd x in 32 bits. */
  @Test
  void names_made_to_collide_for_every_factor_do_not() {
    int[] zero = new int[23];
    int binomial = 1;
    for (int i = 0; i <= 11; i++) {
      zero[2 * i] = i % 2 == 0 ? binomial : -binomial;
      binomial = binomial * (11 - i) / (i + 1);
    }
    Set<Integer> hashes = new HashSet<>();
    for (int subset = 0; subset < 1024; subset++) {
      char[] name = new char[33];
      Arrays.fill(name, '\u03e8');
      for (int shift = 0; shift < 10; shift++) {
        for (int i = 0; i < zero.length && (subset >> shift & 1) == 1; i++) {
          name[shift + i] += zero[i];
        }
      }
      hashes.add(JsonMembers.hash(new String(name)));
    }
    assertThat(hashes).hasSizeGreaterThan(1000);
  }
}
