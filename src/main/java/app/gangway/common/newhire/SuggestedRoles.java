package app.gangway.common.newhire;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The roles that are suggested to whoever types one in; any other may be typed, too. */
@ConfigurationProperties("gangway.roles")
public record SuggestedRoles(
    @DefaultValue({"developer", "sales", "manager", "designer", "support"})
        List<String> suggested) {}
