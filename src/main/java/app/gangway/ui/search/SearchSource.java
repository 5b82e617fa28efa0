package app.gangway.ui.search;

import java.util.List;

/**
 * Where the search looks. Implemented by the modules whose things can be found; shown in the order
 * of the beans.
 */
public interface SearchSource {

  /** What is found here, as a heading in the language of the page. */
  String title();

  /**
   * Only what the viewer may open.
   *
   * @param text never blank; in upper or lower case
   * @param most that are shown
   */
  List<SearchHit> search(String text, int most);
}
