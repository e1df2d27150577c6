package dev.jwtschemes.internal.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.ws.classloading.LibertysLoader;
import dev.jwtschemes.internal.authenticate.Caller;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

/** What Open Liberty is asked to do with a login. */
class LibertyLoginTest {
  private static final String PRINCIPAL = "com.ibm.wsspi.security.cred.jaspi.principal";
  private static final String CACHE_KEY = "com.ibm.wsspi.security.cred.cacheKey";

  private static final ClassLoader OTHER = LibertyLoginTest.class.getClassLoader();
  private static final ClassLoader LIBERTY = new LibertysLoader(OTHER);

  private final Caller caller = new Caller("staff", new Token());

  @Test
  void a_login_sets_no_cookie_and_is_found_by_its_own_key_alone() {
    Hashtable<String, Object> table = table(caller);
    LibertyLogin.limit(subject(table), caller, LIBERTY);
    Map<String, Object> rest = new HashMap<>(table);
    assertThat(rest.remove(CACHE_KEY)).asString().hasSize(36);
    assertThat(rest)
        .isEqualTo(
            Map.of(
                PRINCIPAL,
                caller,
                "com.ibm.ws.authentication.internal.sso.disable.ltpa.cookie",
                true,
                "com.ibm.ws.authentication.internal.sso.disable.ltpa.cache",
                true));
  }

  /** As its callback handler fills the table where the registry has a user of the name. */
  @Test
  void a_caller_with_the_name_of_a_user_of_the_registry_is_not_that_user() {
    Hashtable<String, Object> table = table(caller);
    table.put("com.ibm.wsspi.security.cred.userId", "ann");
    table.put("com.ibm.ws.authentication.internal.assertion", true);
    table.put("com.ibm.wsspi.security.cred.groups", List.of("admins"));
    LibertyLogin.limit(subject(table), caller, LIBERTY);
    table
        .keySet()
        .removeIf(key -> key.contains(".ltpa.") || key.equals(CACHE_KEY) || key.equals(PRINCIPAL));
    assertThat(table)
        .isEqualTo(
            Map.of(
                "com.ibm.wsspi.security.cred.uniqueId",
                "user:defaultRealm/ann",
                "com.ibm.wsspi.security.cred.securityName",
                "ann",
                "com.ibm.wsspi.security.cred.groups",
                List.of("clerk")));
  }

  @Test
  void a_login_of_another_caller_is_left_alone() {
    Caller same = new Caller("staff", new Token());
    Hashtable<String, Object> table = table(same);
    LibertyLogin.limit(subject(table), caller, OTHER);
    assertThat(table).isEqualTo(Map.of(PRINCIPAL, same));
  }

  @Test
  void other_credentials_are_left_alone() {
    Hashtable<String, Object> empty = new Hashtable<>();
    LibertyLogin.limit(subject(empty, "text", Map.of(PRINCIPAL, caller)), caller, OTHER);
    assertThat(empty).isEmpty();
  }

  @Test
  void another_server_has_no_table() {
    LibertyLogin.limit(null, caller, OTHER);
    LibertyLogin.limit(new Subject(), caller, OTHER);
  }

  @Test
  void a_login_that_would_outlast_the_request_is_rejected() {
    Hashtable<String, Object> ofAnother = table(new Caller("staff", new Token()));
    for (Subject subject : Arrays.asList(null, new Subject(), subject(ofAnother))) {
      assertThatThrownBy(() -> LibertyLogin.limit(subject, caller, LIBERTY))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "this version of Open Liberty offers no table in which it can be asked to forget the login after the request");
    }
  }

  private static Hashtable<String, Object> table(Principal principal) {
    return new Hashtable<>(Map.of(PRINCIPAL, principal));
  }

  private static Subject subject(Object... credentials) {
    Subject subject = new Subject();
    subject.getPrivateCredentials().addAll(List.of(credentials));
    return subject;
  }

  /** A token without claims but these. */
  private static final class Token implements JsonWebToken {
    @Override
    public String getName() {
      return "ann";
    }

    @Override
    public Set<String> getClaimNames() {
      return Set.of();
    }

    @Override
    public Set<String> getGroups() {
      return Set.of("clerk");
    }

    @Override
    @SuppressWarnings("NullAway") // no claim is there
    public <T> T getClaim(String name) {
      return null;
    }
  }
}
