package app.gangway.connector.ui;

import app.gangway.connector.ConnectorAdministration;
import app.gangway.connector.ConnectorReport;
import app.gangway.connector.state.Availability.Heard;
import app.gangway.onboarding.ui.ActivityWords;
import app.gangway.ui.Badge;
import app.gangway.ui.Bdi;
import app.gangway.ui.Facts;
import app.gangway.ui.Moment;
import app.gangway.ui.Notices;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.text.NumberFormat;
import java.util.stream.Collectors;

/** How it stands with one connector, and what waits for its system. */
class ConnectorCard extends Div {

  private final ConnectorAdministration connectors;
  private final String name;

  ConnectorCard(ConnectorReport report, ActivityWords words, ConnectorAdministration connectors) {
    this.connectors = connectors;
    this.name = report.name();
    addClassNames("card", "connector");
    H2 title = new H2();
    title.add(new Bdi(name));
    Div head = new Div(title, badge(report));
    head.addClassName("card-head");
    if (!report.up() || report.waiting() > 0) {
      Button tryNow = new Button(getTranslation("connector.tryNow"), VaadinIcon.REFRESH.create());
      tryNow.setAriaLabel(getTranslation("connector.tryNow.label", name));
      tryNow.addClickListener(click -> tryNow());
      head.add(tryNow);
    }
    add(head, facts(report, words));
  }

  private Facts facts(ConnectorReport report, ActivityWords words) {
    Facts facts = new Facts();
    String behind =
        report.activities().isEmpty()
            ? getTranslation("connector.behind.none")
            : report.activities().stream().map(words::title).collect(Collectors.joining(", "));
    facts.add(getTranslation("connector.behind"), behind);
    facts.add(getTranslation("connector.host"), new Bdi(report.host()));
    report.last().ifPresent(last -> facts.add(getTranslation("connector.last"), said(last)));
    facts.add(getTranslation("connector.waiting"), number(report.waiting()));
    facts.add(getTranslation("connector.ordered"), number(report.ordered()));
    report.oldest().ifPresent(at -> facts.add(getTranslation("connector.oldest"), new Moment(at)));
    return facts;
  }

  private String number(long count) {
    return NumberFormat.getIntegerInstance(getLocale()).format(count);
  }

  private static Div said(Heard last) {
    Bdi text = new Bdi(last.text());
    text.getElement().setAttribute("lang", "en");
    Div said = new Div(text, new Text(" · "), new Moment(last.at()));
    said.addClassName("cut-never");
    return said;
  }

  private Badge badge(ConnectorReport report) {
    if (!report.up()) {
      return new Badge(Tone.FAILED, getTranslation("connector.state.DOWN"));
    }
    if (report.last().isEmpty()) {
      return new Badge(Tone.QUEUED, getTranslation("connector.state.UNKNOWN"));
    }
    return report.last().get().good()
        ? new Badge(Tone.COMPLETED, getTranslation("connector.state.UP"))
        : new Badge(Tone.WAITING, getTranslation("connector.state.AGAIN"));
  }

  private void tryNow() {
    if (connectors.tryNow(name)) {
      Notices.done(getTranslation("connector.tryNow.done"));
    } else {
      Notices.refused(getTranslation("connector.tryNow.none"));
    }
  }
}
