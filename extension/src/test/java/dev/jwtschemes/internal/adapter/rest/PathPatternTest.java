package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathPatternTest {
  private static final PathPattern TREE = PathPattern.ROOT.then("/tree/");

  @Test
  void leads_to_what_is_below() {
    assertThat(TREE.then("clerk").leadsTo("tree/clerk/permit")).isTrue();
  }

  @Test
  void does_not_lead_to_a_longer_name() {
    assertThat(TREE.then("clerk").leadsTo("tree/clerks")).isFalse();
  }

  @Test
  void does_not_lead_to_the_same_name_further_down() {
    assertThat(TREE.then("clerk").leadsTo("tree/plain/clerk")).isFalse();
  }

  @Test
  void takes_anything_for_a_parameter() {
    assertThat(TREE.then("{id}").leadsTo("tree/7/x")).isTrue();
  }

  @Test
  void takes_anything_for_a_parameter_with_braces_in_its_pattern() {
    assertThat(TREE.then("{id: [0-9]{3}}-x").leadsTo("tree/777-x/y")).isTrue();
  }

  @Test
  void compares_an_encoded_template_decoded() {
    assertThat(TREE.then("a%20b").leadsTo("tree/a b")).isTrue();
  }

  @Test
  void begins_anywhere_when_nothing_is_known() {
    assertThat(TREE.then(null).then("clerk").leadsTo("what/ever/clerk")).isTrue();
  }

  @Test
  void compares_paths_without_matrix_parameters() {
    assertThat(PathPattern.comparable("/tree/clerk;v=1;w/permit;x")).isEqualTo("tree/clerk/permit");
  }

  @Test
  void keeps_an_encoded_semicolon() {
    assertThat(PathPattern.comparable("tree/7%3Bx-orders")).isEqualTo("tree/7;x-orders");
  }

  @Test
  void takes_double_slashes_for_one() {
    assertThat(PathPattern.comparable("//tree//clerk")).isEqualTo("tree/clerk");
  }

  @Test
  void leaves_a_broken_escape_as_it_is() {
    assertThat(PathPattern.comparable("tree/%zz")).isEqualTo("tree/%zz");
  }
}
