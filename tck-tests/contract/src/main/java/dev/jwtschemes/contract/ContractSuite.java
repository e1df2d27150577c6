package dev.jwtschemes.contract;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Run the cases against a target. Order matters: cases run as listed, then each log is searched.
 * Not thread-safe.
 */
public final class ContractSuite {
  private final ContractTarget target;
  private final Verdicts verdicts;
  private final SentTokens sent = new SentTokens();

  public ContractSuite(ContractTarget target, Verdicts verdicts) {
    this.target = target;
    this.verdicts = verdicts;
  }

  /** One test per case, then one per deployment's log. The stream is consumed as tests run. */
  public Stream<DynamicTest> tests(Stream<Case> cases) {
    Stream<DynamicTest> logs =
        Stream.of(Deployment.values()).map(each -> dynamicTest(logId(each), () -> checkLog(each)));
    return Stream.concat(verdicts(cases), logs);
  }

  /** One test per case. */
  public Stream<DynamicTest> verdicts(Stream<Case> cases) {
    return cases.map(each -> dynamicTest(each.id(), () -> check(each)));
  }

  private void check(Case each) throws IOException {
    Optional<String> notTried = target.notTried(each.id());
    if (notTried.isPresent()) {
      verdicts.explain(each.id(), each.summary(), notTried.get());
      return;
    }
    List<String> differences = differences(each);
    Optional<String> reason = target.reason(each.id());
    if (reason.isPresent() && target.isErratic(each.id())) {
      verdicts.explain(each.id(), each.summary(), reason.get());
    } else {
      verdicts.judge(each.id(), each.summary(), reason, differences);
    }
  }

  private List<String> differences(Case each) throws IOException {
    for (Step step : each.steps()) {
      if (step instanceof Change change) {
        change.action().run();
      } else if (step instanceof Exchange exchange) {
        List<String> found = differences(each.deployment(), exchange);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private List<String> differences(Deployment deployment, Exchange exchange) throws IOException {
    Request request = exchange.request();
    sent.remember(request);
    Response response = target.read(RawHttp.send(target.base(deployment), request));
    var found = new ArrayList<String>(exchange.expected().differences(response));
    if (response.status() >= 400 && !target.isServersOwn(response)) {
      found.addAll(SentTokens.leaks(request, response));
    }
    return found.stream()
        .map(text -> request.method() + " " + request.target() + ": " + text)
        .toList();
  }

  private void checkLog(Deployment deployment) throws IOException {
    var found = new ArrayList<String>();
    String log = target.log(deployment);
    if (sent.count() == 0 || log.isBlank()) {
      found.add("nothing to search: " + sent.count() + " pieces, log of " + log.length());
    }
    sent.foundIn(log).forEach(piece -> found.add("the log holds token text: " + piece));
    log.lines()
        .filter(line -> line.startsWith("\tat "))
        .findFirst()
        .ifPresent(line -> found.add("the log holds a stack trace: " + line));
    verdicts.judge(logId(deployment), "log of " + deployment, found);
  }

  private static String logId(Deployment deployment) {
    return "log-" + deployment.name().toLowerCase(Locale.ROOT);
  }
}
