package jakarta.security.enterprise.authentication.mechanism.http;

/**
 * By its name Jakarta Security 4.0's, which isn't in the API that this project is compiled with.
 */
public interface HttpAuthenticationMechanismHandler {}
