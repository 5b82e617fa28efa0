package app.gangway.insights.ui;

import app.gangway.ui.Tone;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** Which colour means what. */
class Legend extends UnorderedList {

  Legend() {
    addClassName("legend");
  }

  Legend with(Tone tone, String word) {
    return with(new Part(tone, 0), word);
  }

  Legend with(Part part, String word) {
    ListItem item = new ListItem(word);
    item.addClassName(part.tone().cssClass());
    item.setClassName("pale", part.pale());
    add(item);
    return this;
  }
}
