package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.internal.key.Keys;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A source whose fetches end when the test says so. */
final class ManualSource implements Supplier<CompletableFuture<Keys>> {
  private final List<CompletableFuture<Keys>> begun = new CopyOnWriteArrayList<>();

  @Override
  public CompletableFuture<Keys> get() {
    CompletableFuture<Keys> fetch = new CompletableFuture<>();
    begun.add(fetch);
    return fetch;
  }

  int fetches() {
    return begun.size();
  }

  /** The fetch that began as this one, counted from 1. */
  CompletableFuture<Keys> fetch(int number) {
    return begun.get(number - 1);
  }
}
