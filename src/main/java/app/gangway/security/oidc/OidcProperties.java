package app.gangway.security.oidc;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Gangway reads from the identity token of an OpenID Connect provider.
 *
 * @param nameClaim who somebody is; must be one that people cannot change themselves
 * @param rolesClaim where their roles stand, a list or one word; dots lead into nested claims
 * @param emailClaim where their email stands
 * @param localeClaim where the language stands that they read
 * @param groupsClaim where their groups stand, a list or one word; dots lead into nested claims
 * @param roles the provider's word for each of our roles; by default our own names in any letters
 */
@ConfigurationProperties("gangway.oidc")
record OidcProperties(
    @DefaultValue("preferred_username") String nameClaim,
    @DefaultValue("roles") String rolesClaim,
    @DefaultValue("email") String emailClaim,
    @DefaultValue("locale") String localeClaim,
    @DefaultValue("groups") String groupsClaim,
    @DefaultValue Map<String, String> roles) {}
