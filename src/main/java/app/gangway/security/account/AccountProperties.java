package app.gangway.security.account;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The accounts of the configuration.
 *
 * @param accounts none by default
 */
@ConfigurationProperties("gangway")
public record AccountProperties(@DefaultValue List<Account> accounts) {}
