package dev.jwtschemes.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.internal.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Keys of a source: how several become one, and what is said of those that aren't used. */
class KeysTest {
  private static final SecretKeySpec SECRET = new SecretKeySpec(new byte[32], "HMAC");

  @Test
  void joins_the_keys_of_all_sources_in_their_order() {
    assertThat(Keys.joined(List.of(keys("b"), keys("a", "c"))).ids())
        .containsExactly("b", "a", "c");
  }

  @Test
  void joins_the_refused_keys_of_all_sources() {
    assertThat(Keys.joined(List.of(refused("b"), refused("a"))).refused())
        .containsExactly(Literal.text("b"), Literal.text("a"));
  }

  @Test
  void joins_no_more_than_ten_refused_keys() {
    assertThat(
            Keys.joined(
                    List.of(
                        refused("a", "b", "c", "d", "e", "f"), refused("g", "h", "i", "j", "k")))
                .refused())
        .map(Text::toString)
        .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
  }

  @Test
  void joins_the_skipped_keys_of_all_sources() {
    assertThat(
            Keys.joined(List.of(skipping(skipped("e1", "one")), skipping(skipped("e2", "two"))))
                .skipped())
        .containsExactly(skipped("e1", "one"), skipped("e2", "two"));
  }

  @Test
  void says_why_the_key_of_an_id_was_skipped() {
    Keys keys = skipping(skipped("e1", "one"), skipped("e2", "two"));
    assertThat(keys.whySkipped("e2")).hasValue(Literal.text("two"));
    assertThat(keys.whySkipped("e1")).hasValue(Literal.text("one"));
  }

  @Test
  void says_why_the_first_key_of_an_id_was_skipped() {
    assertThat(skipping(skipped("e1", "one"), skipped("e1", "two")).whySkipped("e1"))
        .hasValue(Literal.text("one"));
  }

  @Test
  void says_nothing_of_an_id_that_was_not_skipped() {
    assertThat(skipping(skipped("e1", "one")).whySkipped("e2")).isEmpty();
  }

  @Test
  void says_nothing_of_a_skipped_key_without_an_id() {
    Keys keys = skipping(new Keys.Skipped(Optional.empty(), Literal.text("one")));
    assertThat(keys.whySkipped("e1")).isEmpty();
    assertThat(keys.whySkipped("")).isEmpty();
  }

  @Test
  void lists_the_refused_keys() {
    assertThat(refused().refusals()).hasToString("[]");
    assertThat(refused("a").refusals()).hasToString("[a]");
    assertThat(refused("a", "b", "c").refusals()).hasToString("[a, b, c]");
  }

  @Test
  void lists_no_more_than_ten_refused_keys() {
    assertThat(refused("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k").refusals())
        .hasToString("[a, b, c, d, e, f, g, h, i, j]");
  }

  @Test
  void names_no_more_than_ten_ids() {
    assertThat(keys("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k").ids())
        .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
  }

  @Test
  void names_a_key_without_an_id_so() {
    assertThat(new Keys(List.of(new Keys.Entry(SECRET, Optional.empty(), Optional.empty()))).ids())
        .containsExactly("(no kid)");
  }

  @Test
  void key_of_one_algorithm_fits_that_alone() {
    Keys.Entry bound = new Keys.Entry(key(64), Optional.empty(), Optional.of("HS384"));
    assertThat(bound.fits(Algorithm.HS384)).isTrue();
    assertThat(bound.fits(Algorithm.HS256)).isFalse();
    assertThat(bound.fits(Algorithm.HS512)).isFalse();
  }

  @Test
  void key_of_one_algorithm_does_not_fit_it_if_it_is_too_short() {
    assertThat(
            new Keys.Entry(key(47), Optional.empty(), Optional.of("HS384")).fits(Algorithm.HS384))
        .isFalse();
  }

  @Test
  void text_of_a_key_has_kind_id_and_algorithm_and_nothing_else() {
    assertThat(new Keys.Entry(SECRET, Optional.of("s1"), Optional.of("HS256")))
        .hasToString("Entry[HMAC, kid=s1, alg=HS256]");
  }

  private static SecretKeySpec key(int bytes) {
    return new SecretKeySpec(new byte[bytes], "HMAC");
  }

  private static Keys keys(String... kids) {
    return new Keys(
        Stream.of(kids)
            .map(kid -> new Keys.Entry(SECRET, Optional.of(kid), Optional.empty()))
            .toList());
  }

  private static Keys refused(String... why) {
    return new Keys(List.of(), Stream.of(why).map(Literal::text).toList());
  }

  private static Keys skipping(Keys.Skipped... skipped) {
    return new Keys(List.of(), List.of(), List.of(skipped));
  }

  private static Keys.Skipped skipped(String kid, String why) {
    return new Keys.Skipped(Optional.of(kid), Literal.text(why));
  }
}
