package dev.jwtschemes.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Stops the issuers that the goal {@code issuer} has started in this project. */
@Mojo(name = "issuer-stop", defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST, threadSafe = true)
public final class IssuerStopMojo extends AbstractMojo {
  /** Made by Maven. */
  public IssuerStopMojo() {}

  @Override
  public void execute() {
    int stopped = Started.of(getPluginContext()).stop();
    getLog().info("Stopped " + stopped + (stopped == 1 ? " issuer" : " issuers"));
  }
}
