package dev.jwtschemes.testkit.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.testkit.slice.CallerClaim;
import dev.jwtschemes.testkit.slice.InjectedCaller;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.auto.EnableAutoWeld;
import org.junit.jupiter.api.Test;

@EnableAutoWeld
class PricesTest {
  @Inject Prices prices;

  @Test
  @InjectedCaller(name = "jane", claims = @CallerClaim(name = "discount", json = "20"))
  void are_lower_for_friends() {
    assertThat(prices.of(100)).isEqualTo(80);
  }

  @Test
  void are_as_listed_for_others() {
    assertThat(prices.of(100)).isEqualTo(100);
  }
}
