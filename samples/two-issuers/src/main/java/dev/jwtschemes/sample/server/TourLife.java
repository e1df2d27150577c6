package dev.jwtschemes.sample.server;

import dev.jwtschemes.sample.tour.DevelopmentIssuers;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger.Level;

/** Tells where the lines to paste are, and stops the development issuers with the application. */
@WebListener
public class TourLife implements ServletContextListener {
  private static final System.Logger LOG = System.getLogger("two-issuers");

  @Override
  public void contextInitialized(ServletContextEvent event) {
    LOG.log(
        Level.INFO,
        "The page at {0}/ of this server shows which scheme opens which resource, and curl lines to paste",
        event.getServletContext().getContextPath());
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    DevelopmentIssuers.stop();
  }
}
