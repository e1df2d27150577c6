package dev.jwtschemes.internal.key.fetch;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The body of any status but 200: a failure, without reading the body. */
record StatusOnly(int status, Optional<String> redirect)
    implements HttpResponse.BodySubscriber<String> {
  @Override
  public CompletionStage<String> getBody() {
    return CompletableFuture.failedFuture(new UnexpectedStatus(status, redirect));
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.cancel();
  }

  @Override
  public void onNext(List<ByteBuffer> item) {}

  @Override
  public void onError(Throwable throwable) {}

  @Override
  public void onComplete() {}
}
