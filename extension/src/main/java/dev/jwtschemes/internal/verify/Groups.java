package dev.jwtschemes.internal.verify;

import dev.jwtschemes.GroupSettings;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.text.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a scheme's callers: read, renamed, prefixed, and of these the ones that the issuer
 * may give. Thread-safe.
 */
final class Groups {
  private final Set<String> places;
  private final List<GroupsPath> paths;
  private final Map<String, String> renamed;
  private final String prefix;
  private final Set<String> allowed;

  /** Whether groups are neither renamed nor prefixed nor dropped. */
  private final boolean isAsItIs;

  Groups(SchemeDefinition scheme) {
    GroupSettings settings = scheme.groups();
    this.places = settings.paths();
    this.paths = places.stream().map(path -> new GroupsPath(path, settings.separator())).toList();
    this.renamed = settings.map();
    this.prefix = settings.prefix().orElse("");
    this.allowed = settings.allow();
    this.isAsItIs = renamed.isEmpty() && prefix.isEmpty() && allowed.isEmpty();
  }

  /**
   * What was found.
   *
   * @param names of the groups
   * @param dropped those that the issuer may not give
   * @param unread why what is at one of the paths can't be read, so that it gives no groups
   * @param paths where was looked
   * @param isNothing whether there is nothing at any path
   * @param isOverage whether the issuer left groups out, since there are too many
   */
  record Found(
      Set<String> names,
      Set<String> dropped,
      @Nullable String unread,
      Set<String> paths,
      boolean isNothing,
      boolean isOverage) {
    /** What the decision shows, if there is something to say. */
    Optional<Text> remark() {
      Text text = Text.EMPTY;
      if (unread != null) {
        text =
            (names.isEmpty() && dropped.isEmpty()
                    ? Text.of("no groups: ")
                    : Text.of("some groups can't be read: "))
                .said(unread);
      }
      if (!dropped.isEmpty()) {
        text =
            (text.isEmpty() ? text : text.and("; "))
                .and("groups dropped, which groups.allow does not list: ")
                .quote(dropped);
      }
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Why there are none, or fewer than the token has. */
    Optional<Text> whyFew() {
      if (isOverage) {
        return Optional.of(
            Text.of(
                "the token has _claim_names: the issuer left out groups, since there are too many for a token (overage)"));
      }
      if (!names.isEmpty() || !dropped.isEmpty() || unread != null) {
        return remark();
      }
      return Optional.of(
          (isNothing
                  ? Text.of("the token has nothing at groups.path ")
                  : Text.of("what the token has is empty at groups.path "))
              .names(paths));
    }
  }

  /** Find them; what can't be read is not a group: the caller is known, and may do less. */
  Found in(Map<String, Object> claims) {
    Set<String> raw = new LinkedHashSet<>();
    @Nullable String unread = null;
    boolean isNothing = true;
    for (GroupsPath path : paths) {
      Set<String> here = raw.isEmpty() ? raw : new LinkedHashSet<>();
      try {
        isNothing &= !path.addTo(here, claims);
        if (here != raw) {
          raw.addAll(here);
        }
      } catch (Refusal e) {
        here.clear();
        isNothing = false;
        unread = e.failure().detail();
      }
    }
    boolean isOverage = claims.get("_claim_names") instanceof Map;
    if (isAsItIs) {
      return new Found(raw, Set.of(), unread, places, isNothing, isOverage);
    }
    Set<String> names = new LinkedHashSet<>();
    Set<String> dropped = new LinkedHashSet<>();
    for (String group : raw) {
      String name = prefix + renamed.getOrDefault(group, group);
      (allowed.isEmpty() || allowed.contains(name) ? names : dropped).add(name);
    }
    return new Found(names, dropped, unread, places, isNothing, isOverage);
  }
}
