package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.deployment.LibertyLoader;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.Map;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What Open Liberty is asked to do with a login, beside the caller's name and groups: in the table
 * that its Jakarta Authentication puts into the subject. Left alone, it signs a single sign-on
 * token at each login, sets it as a cookie, and remembers the login under that token and under the
 * caller's name. This library answers for one request: there is to be no cookie, and the login is
 * found again by the caller's own key alone, which comes from the validated token. And a caller
 * whose name a user of the server's registry has stays apart from that user: Liberty's handler has
 * a branch that takes the user's groups instead of the token's, which 25.0.0.12 doesn't reach for
 * mechanisms of Jakarta Security. Stateless.
 */
final class LibertyLogin {
  /** Who the table is about. */
  private static final String PRINCIPAL = "com.ibm.wsspi.security.cred.jaspi.principal";

  /** Of Liberty's public {@code AttributeNameConstants}; its own MP-JWT sets it as well. */
  private static final String CACHE_KEY = "com.ibm.wsspi.security.cred.cacheKey";

  /** No cookie, and with the next no token: Liberty signs it when its bytes are wanted. */
  private static final String NO_COOKIE =
      "com.ibm.ws.authentication.internal.sso.disable.ltpa.cookie";

  private static final String NO_TOKEN_AS_KEY =
      "com.ibm.ws.authentication.internal.sso.disable.ltpa.cache";

  /** There for a user of the registry; Liberty then asks the registry about everything else. */
  private static final String USER_ID = "com.ibm.wsspi.security.cred.userId";

  private static final String USER_WITHOUT_PASSWORD =
      "com.ibm.ws.authentication.internal.assertion";
  private static final String UNIQUE_ID = "com.ibm.wsspi.security.cred.uniqueId";
  private static final String NAME = "com.ibm.wsspi.security.cred.securityName";
  private static final String GROUPS = "com.ibm.wsspi.security.cred.groups";

  /** As Liberty writes it for a caller of no registry. */
  private static final String NO_REGISTRY = "user:defaultRealm/";

  private LibertyLogin() {}

  /**
   * Ask for it, where the subject has such a table about this caller.
   *
   * @param application the class loader, which says whether the server is Liberty
   * @throws IllegalStateException if it is, and there is no such table: the login would outlast the
   *     request
   */
  static void limit(@Nullable Subject subject, Caller caller, ClassLoader application) {
    boolean isLimited = subject != null && limit(subject, caller);
    if (!isLimited && LibertyLoader.is(application)) {
      throw new IllegalStateException(
          "this version of Open Liberty offers no table in which it can be asked to forget the login after the request");
    }
  }

  private static boolean limit(Subject subject, Caller caller) {
    boolean isLimited = false;
    for (Object each : subject.getPrivateCredentials()) {
      if (each instanceof Hashtable<?, ?> table && table.get(PRINCIPAL) == caller) {
        @SuppressWarnings("unchecked") // Liberty's keys are texts, its values anything
        Map<String, Object> writable = (Map<String, Object>) table;
        writable.put(CACHE_KEY, caller.loginKey());
        writable.put(NO_COOKIE, true);
        writable.put(NO_TOKEN_AS_KEY, true);
        if (writable.remove(USER_ID) != null) {
          separateFromRegistry(writable, caller);
        }
        isLimited = true;
      }
    }
    return isLimited;
  }

  private static void separateFromRegistry(Map<String, Object> table, Caller caller) {
    table.remove(USER_WITHOUT_PASSWORD);
    table.put(UNIQUE_ID, NO_REGISTRY + caller.getName());
    table.put(NAME, caller.getName());
    table.put(GROUPS, new ArrayList<>(caller.getGroups()));
  }
}
