package dev.jwtschemes.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

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
}
