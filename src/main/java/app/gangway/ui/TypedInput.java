package app.gangway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import elemental.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/**
 * Brings back what somebody had typed into a form when their session ended. The browser keeps it
 * for this tab, and gives it back once, to the same person.
 */
public final class TypedInput {

  private TypedInput() {}

  /** Has what stands in a field of the form kept under this name. */
  public static void keep(Component field, String name) {
    field.getElement().setAttribute("data-field", name);
  }

  /**
   * @param key of the form and the person; nothing that was kept under another is given back
   * @param back gets the texts by the names of their fields, once the form is in the page; is not
   *     called if nothing was kept
   */
  public static void restore(
      Component form, String key, SerializableConsumer<Map<String, String>> back) {
    form.getElement().setAttribute("data-form", key);
    form.addAttachListener(
        attach ->
            form.getElement()
                .executeJs("return window.gangway.takeTyped($0)", key)
                .then(
                    kept -> {
                      if (kept instanceof JsonObject texts) {
                        back.accept(byName(texts));
                      }
                    }));
  }

  private static Map<String, String> byName(JsonObject texts) {
    Map<String, String> byName = new HashMap<>();
    for (String name : texts.keys()) {
      byName.put(name, texts.getString(name));
    }
    return byName;
  }
}
