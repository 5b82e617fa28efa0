package app.gangway.process.ui;

import app.gangway.process.definition.Condition;
import app.gangway.ui.language.ComponentTexts;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Some exact words: those that are known to choose from, and any others to type. */
class WordsField extends MultiSelectComboBox<String> {

  private static final int WORD_MAX = 100;

  private List<String> shown = List.of();

  WordsField(String label) {
    super(label);
    setAllowCustomValue(true);
    setManualValidation(true);
    setI18n(ComponentTexts.multiSelect());
    setAutoExpand(AutoExpandMode.VERTICAL);
    setItemLabelGenerator(
        word -> word.equals(Condition.ANY) ? getTranslation("process.any") : word);
    addCustomValueSetListener(typed -> type(typed.getDetail().strip()));
  }

  private void type(String word) {
    if (!word.isEmpty() && word.length() <= WORD_MAX) {
      Set<String> words = new LinkedHashSet<>(getValue());
      words.add(word);
      setValue(words);
    }
  }

  void show(List<String> words, Collection<String> known) {
    shown = words;
    Set<String> items = new LinkedHashSet<>(known);
    items.addAll(words);
    setItems(items);
    setValue(new LinkedHashSet<>(words));
  }

  /** As they were, and the new ones behind. */
  List<String> words() {
    List<String> words = new ArrayList<>(shown);
    words.retainAll(getValue());
    getValue().stream().filter(word -> !words.contains(word)).forEach(words::add);
    return words;
  }
}
