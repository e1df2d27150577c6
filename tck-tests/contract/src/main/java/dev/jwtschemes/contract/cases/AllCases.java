package dev.jwtschemes.contract.cases;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Issuers;
import java.util.List;
import java.util.stream.Stream;

/** The suite, in reading order. */
public final class AllCases {
  private static final List<Topic> TOPICS =
      List.of(
          OutcomeCases::of,
          SampleCases::of,
          BadInputCases::of,
          PathTrickCases::of,
          SignatureCases::of,
          EncryptionCases::of,
          ClaimCases::of,
          ChoiceCases::of,
          RuleCases::of,
          InheritanceCases::of,
          SubResourceCases::of,
          CorsCases::of,
          EventCases::of,
          VerbCases::of,
          InjectionCases::of,
          InjectionCases::registry,
          MpJwtCases::of);

  private AllCases() {}

  /**
   * Every case. The tokens of a topic are written when the stream comes to it, so they are fresh
   * however long the suite takes.
   */
  public static Stream<Case> of(Issuers issuers) {
    return TOPICS.stream().flatMap(topic -> topic.cases(issuers).stream());
  }
}
