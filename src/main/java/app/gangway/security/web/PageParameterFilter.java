package app.gangway.security.web;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what no page of ours sends of Vaadin's own parameters; Vaadin breaks at such. */
public class PageParameterFilter extends OncePerRequestFilter {

  private static final Set<String> TYPES =
      Arrays.stream(RequestType.values())
          .map(RequestType::getIdentifier)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
    String page = request.getParameter(ApplicationConstants.UI_ID_PARAMETER);
    if (type != null && !TYPES.contains(type) || page != null && !NUMBER.matcher(page).matches()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      chain.doFilter(request, response);
    }
  }
}
