package app.gangway.apidocs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * The two files of the viewer that our page uses, made small once; nothing else of what the viewer
 * brings along is there.
 */
class ViewerFiles implements ResourceResolver {

  private static final String FOLDER = "swagger-ui/";

  private record Both(ViewerFile plain, ViewerFile gzipped) {}

  private final Map<String, Both> files = new TreeMap<>();

  ViewerFiles() {
    for (String name : List.of("swagger-ui-bundle.js", "swagger-ui.css")) {
      byte[] content = read(name);
      files.put(
          FOLDER + name,
          new Both(ViewerFile.plain(name, content), ViewerFile.gzipped(name, content)));
    }
  }

  /** Whatever its version is, which its folder is called. */
  private static byte[] read(String name) {
    String pattern = "classpath*:/META-INF/resources/webjars/" + FOLDER + "*/" + name;
    try {
      Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
      if (found.length != 1) {
        throw new IllegalStateException(found.length + " files are named " + name);
      }
      return found[0].getContentAsByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public @Nullable Resource resolveResource(
      @Nullable HttpServletRequest request,
      String path,
      List<? extends Resource> locations,
      ResourceResolverChain chain) {
    Both both = files.get(path);
    if (both == null) {
      return null;
    }
    return request != null && takesGzip(request) ? both.gzipped() : both.plain();
  }

  private static boolean takesGzip(HttpServletRequest request) {
    String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return StringUtils.commaDelimitedListToSet(encodings).stream()
        .anyMatch(each -> each.strip().matches("gzip(?!\\s*;\\s*q=0(\\.0*)?$).*"));
  }

  @Override
  public @Nullable String resolveUrlPath(
      String path, List<? extends Resource> locations, ResourceResolverChain chain) {
    return files.containsKey(path) ? path : null;
  }
}
