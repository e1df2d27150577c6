package fish.payara.imitation;

/** Named like a resource of Payara's. */
public final class OpenApi {}
