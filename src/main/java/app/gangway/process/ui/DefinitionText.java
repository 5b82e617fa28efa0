package app.gangway.process.ui;

import app.gangway.process.definition.DefinitionJson;
import app.gangway.ui.TypedInput;
import app.gangway.ui.UnsavedInput;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a definition is written as JSON; knows of which draft it was read. What stands here is kept
 * beside it, too, in {@link #keeper}, which is in the page while this is on a tab that nobody sees.
 */
class DefinitionText extends Div {

  private static final String TEXT = "definition";
  private static final String READ = "read";

  /** A pause in typing. */
  private static final int PAUSE_MILLIS = 500;

  private final TextArea text = new TextArea(getTranslation("process.definition"));
  private final Input revision = new Input();
  private final Input copy = new Input();
  private final Div keeper = new Div(copy, revision);
  private @Nullable Read read;
  private String kept = "";

  /** A draft as somebody read it. */
  record Read(UUID draft, int revision) {

    private static Optional<Read> of(String written) {
      String[] words = written.split(" ");
      return words.length == 2
          ? Optional.of(new Read(UUID.fromString(words[0]), Integer.parseInt(words[1])))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return draft + " " + revision;
    }
  }

  /**
   * @param typed called after a pause in typing
   */
  DefinitionText(Runnable typed) {
    text.setWidthFull();
    text.setMaxLength(DefinitionJson.LENGTH_MAX);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(PAUSE_MILLIS);
    text.addClassNames("code", "written-ltr");
    text.getElement().setAttribute("spellcheck", "false");
    text.addValueChangeListener(
        change -> {
          copy.setValue(isUnsaved() ? change.getValue() : "");
          UnsavedInput.mark(keeper, isUnsaved());
          if (change.isFromClient()) {
            typed.run();
          }
        });
    revision.setType("hidden");
    copy.setType("hidden");
    TypedInput.keep(copy, TEXT);
    TypedInput.keep(revision, READ);
    UnsavedInput.guard(keeper);
    add(text);
  }

  Div keeper() {
    return keeper;
  }

  /**
   * @param name of the process and of who writes
   * @param back called once what was typed before the session ended is here again
   */
  void restore(String name, SerializableConsumer<Map<String, String>> back) {
    TypedInput.restore(keeper, name, back);
  }

  /** Puts back what somebody had typed, and of which draft. */
  boolean putBack(Map<String, String> texts) {
    Optional<Read> before =
        Read.of(texts.getOrDefault(READ, ""))
            .filter(found -> !texts.getOrDefault(TEXT, "").isEmpty());
    before.ifPresent(
        found -> {
          follow(found, kept);
          text.setValue(texts.getOrDefault(TEXT, ""));
        });
    return before.isPresent();
  }

  /** Shows what can only be read. */
  void showFixed(String json) {
    read = null;
    put("", json);
    text.setReadOnly(true);
  }

  /** Shows a draft. */
  void show(Read draft, String json) {
    follow(draft, json);
    text.setValue(json);
    UnsavedInput.mark(keeper, false);
  }

  /** What was typed is meant to follow this draft from now on. */
  void follow(Read draft, String json) {
    read = draft;
    put(draft.toString(), json);
    text.setReadOnly(false);
    UnsavedInput.mark(keeper, isUnsaved());
  }

  private void put(String readAs, String json) {
    kept = json;
    revision.setValue(readAs);
    if (readAs.isEmpty()) {
      text.setValue(json);
      UnsavedInput.mark(keeper, false);
    }
  }

  /** Puts a text in as if it had been typed. */
  void type(String json) {
    text.setValue(json);
  }

  Optional<Read> read() {
    return Optional.ofNullable(read);
  }

  String json() {
    return text.getValue();
  }

  boolean isUnsaved() {
    return read != null && !text.getValue().equals(kept);
  }
}
