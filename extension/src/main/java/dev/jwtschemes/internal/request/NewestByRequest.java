package dev.jwtschemes.internal.request;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The newest memory by the id of its request, as long as something else keeps it. The id alone
 * doesn't tell requests apart: Grizzly's (Payara, GlassFish) is that of an object, which serves one
 * request after the other. Thread-safe.
 */
final class NewestByRequest {
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final ReferenceQueue<RequestMemory> ended = new ReferenceQueue<>();

  private static final class Entry extends WeakReference<RequestMemory> {
    private final String request;

    Entry(String request, RequestMemory memory, ReferenceQueue<RequestMemory> ended) {
      super(memory, ended);
      this.request = request;
    }
  }

  /** From now on it is the newest of that request. */
  void put(String request, RequestMemory memory) {
    Reference<? extends RequestMemory> past;
    while ((past = ended.poll()) != null) {
      Entry entry = (Entry) past;
      entries.remove(entry.request, entry);
    }
    entries.put(request, new Entry(request, memory, ended));
  }

  /** Whether it is the newest of that request. */
  boolean is(String request, RequestMemory memory) {
    Entry entry = entries.get(request);
    return entry != null && entry.refersTo(memory);
  }

  /** How many are known, for tests. */
  int size() {
    return entries.size();
  }
}
