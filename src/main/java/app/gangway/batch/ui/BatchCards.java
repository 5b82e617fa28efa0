package app.gangway.batch.ui;

import app.gangway.batch.BatchProgress;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;

/**
 * Batches one below the other. As long as they are the same ones, their cards stay and only the
 * figures change, so that whoever is in the middle of them stays there.
 */
public class BatchCards extends Div {

  private List<BatchCard> cards = List.of();

  public BatchCards() {
    addClassName("stack");
  }

  public void show(List<BatchProgress> batches) {
    List<UUID> wanted = batches.stream().map(progress -> progress.batch().id()).toList();
    if (wanted.equals(cards.stream().map(BatchCard::id).toList())) {
      for (int i = 0; i < batches.size(); i++) {
        cards.get(i).show(batches.get(i));
      }
      return;
    }
    cards = batches.stream().map(BatchCard::new).toList();
    removeAll();
    cards.forEach(this::add);
  }
}
