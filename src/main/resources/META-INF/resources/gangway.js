// What only the browser knows: the viewer's clock, zone, language and taste in light.
(() => {
  'use strict';

  // ---- light or dark: the viewer's choice, else the system's
  const stored = () => localStorage.getItem('gangway-theme');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const theme = stored() || (system.matches ? 'dark' : 'light');
    document.documentElement.setAttribute('theme', theme);
  };
  system.addEventListener('change', apply);
  apply();

  // ---- time: relative in the text, exact on hover or for whoever prefers it, in the viewer's zone
  const texts = document.currentScript.dataset;
  // With the digits of the texts that come from the server.
  const language = `${document.documentElement.lang || 'en'}-u-nu-${texts.digits || 'latn'}`;
  // Other pages learn it later, by serverTime().
  let serverAhead = texts.serverTime ? Number(texts.serverTime) - Date.now() : 0;
  const now = () => Date.now() + serverAhead;
  const fill = (text, value) => text.replace('{0}', value);
  const exact = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'long' });
  // Not "yesterday": 26 hours ago may be the day before that.
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  // Of what is further ahead than this everybody wants to know the day, not "in 2 months".
  const AHEAD = 7 * 24 * 3600;
  const longDay = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const steps = [['second', 60], ['minute', 60], ['hour', 24], ['day', 30], ['month', 12], ['year', Infinity]];
  const unit = (name, unitDisplay = 'short') => new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay });
  const hours = unit('hour');
  const minutes = unit('minute');
  const spokenSeconds = unit('second', 'long');
  const whole = new Intl.NumberFormat(language);
  const twoDigits = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 });
  let preferExact = localStorage.getItem('gangway-times') === 'exact';

  function ago(then) {
    let amount = (then - now()) / 1000;
    if (Math.abs(amount) < 5) {
      return texts.now;
    }
    if (amount > AHEAD) {
      return longDay.format(then);
    }
    for (const [name, size] of steps) {
      if (Math.abs(amount) < size) {
        return relative.format(Math.round(amount), name);
      }
      amount /= size;
    }
  }

  function toggleExact() {
    preferExact = !preferExact;
    localStorage.setItem('gangway-times', preferExact ? 'exact' : 'relative');
    ticking.forEach((element) => element.tick());
  }

  const ticking = new Set();
  setInterval(() => ticking.forEach((element) => element.tick()), 1000);

  class Ticking extends HTMLElement {
    connectedCallback() {
      ticking.add(this);
      this.tick();
    }
    disconnectedCallback() {
      ticking.delete(this);
    }
    attributeChangedCallback() {
      this.tick();
    }
  }

  customElements.define('gw-moment', class extends Ticking {
    static observedAttributes = ['at'];
    constructor() {
      super();
      // Where there is no mouse to hover with.
      this.addEventListener('click', toggleExact);
    }
    tick() {
      const at = Date.parse(this.getAttribute('at'));
      if (!Number.isNaN(at)) {
        this.title = exact.format(at);
        this.toggleAttribute('exact', preferExact);
        this.textContent = preferExact ? this.title : this.hasAttribute('day') ? longDay.format(at) : ago(at);
      }
    }
  });

  // ---- countdowns: seen all the time, spoken at a few moments
  const SPOKEN = [60, 30, 10];
  // Of what is further away than this nobody wants to know the hours, but the day.
  const FAR = 12 * 3600;
  const day = new Intl.DateTimeFormat(language, {
    weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit',
  });
  let voice;

  function speak(text) {
    if (!voice) {
      voice = document.createElement('div');
      voice.className = 'voice';
      voice.setAttribute('role', 'status');
      // Else a dialog that is open would hide it from those who hear the page.
      voice.setAttribute('aria-live', 'polite');
      document.body.append(voice);
    }
    voice.textContent = text;
  }

  // What it counts down for, where a card says so.
  const subject = (element) => element.closest('.approval')?.querySelector('a, h2, h3')?.textContent;

  customElements.define('gw-countdown', class extends Ticking {
    static observedAttributes = ['until', 'from'];
    tick() {
      const until = Date.parse(this.getAttribute('until'));
      if (Number.isNaN(until)) {
        return;
      }
      const left = Math.max(0, until - now());
      const seconds = Math.ceil(left / 1000);
      const text = seconds >= 3600
        ? `${hours.format(Math.floor(seconds / 3600))} ${minutes.format(Math.floor((seconds % 3600) / 60))}`
        : `${whole.format(Math.floor(seconds / 60))}:${twoDigits.format(seconds % 60)}`;
      const far = seconds >= FAR;
      this.textContent = left === 0 ? texts.over : far ? fill(texts.until, day.format(until)) : fill(texts.left, text);
      this.title = fill(texts.until, exact.format(until));
      this.toggleAttribute('far', far);
      this.toggleAttribute('urgent', left < 20000);
      const from = Date.parse(this.getAttribute('from'));
      if (!Number.isNaN(from)) {
        this.style.setProperty('--share', String(left / Math.max(1, until - from)));
      }
      if (!this.hasAttribute('silent') && SPOKEN.some((moment) => this.seconds > moment && seconds <= moment)) {
        speak([subject(this), fill(texts.left, spokenSeconds.format(seconds))].filter(Boolean).join(': '));
      }
      this.seconds = seconds;
      this.end(left === 0);
    }
    // Nothing can be decided any more, though the server may not have said so yet.
    end(over) {
      if (over !== this.hasAttribute('over')) {
        this.toggleAttribute('over', over);
        this.closest('.approval')?.querySelectorAll('vaadin-button').forEach((button) => {
          button.disabled = over;
        });
      }
    }
  });

  // ---- live: where a proxy lets no WebSocket through, the page goes on by long polling at once.
  // Vaadin would take a refusal for a network that will be back, and ask again for a minute; and a
  // proxy that never answers it would ask for as long as the browser waits.
  const PATIENCE = 1000;
  let opened = false;

  window.WebSocket = class extends WebSocket {
    constructor(...address) {
      super(...address);
      if (opened || !this.url.includes('v-r=push')) {
        return;
      }
      const gaveUp = setTimeout(() => this.close(), PATIENCE);
      this.addEventListener('message', () => {
        opened = true;
        clearTimeout(gaveUp);
      }, { once: true });
      // Of what ends without an error and never opened, Vaadin tries the other way.
      this.addEventListener('error', (error) => opened || error.stopImmediatePropagation());
    }
  };

  // ---- the line to the server: a banner while it is down
  let banner;

  function showBanner(text) {
    if (!banner) {
      banner = document.createElement('div');
      banner.className = 'connection-banner';
      const says = document.createElement('span');
      says.setAttribute('role', 'alert');
      const again = document.createElement('button');
      again.type = 'button';
      again.textContent = texts.tryAgain;
      again.addEventListener('click', tryAgain);
      banner.append(says, again);
      document.body.append(banner);
    }
    banner.hidden = false;
    banner.firstChild.textContent = text;
  }

  // Vaadin asks again by itself every few seconds, and sends what was clicked meanwhile; once the
  // server is back and that does not help, nothing but a new page does.
  async function tryAgain() {
    try {
      await fetch('gangway.svg', { method: 'HEAD', cache: 'no-store' });
      setTimeout(() => banner.hidden || location.reload(), 5000);
    } catch (stillDown) {
      showBanner(texts.stillLost);
    }
  }

  function watchLine() {
    const line = window.Vaadin?.connectionState;
    if (!line) {
      setTimeout(watchLine, 500);
      return;
    }
    line.addStateChangeListener((before, state) => {
      if (state === 'reconnecting' || state === 'connection-lost') {
        showBanner(texts.lost);
      } else if (banner && state === 'connected') {
        banner.hidden = true;
      }
    });
  }

  // ---- what was typed when the session ended comes back after the next sign-in, in this tab
  const TYPED = 'gangway-typed';

  function keepTyped() {
    const form = document.querySelector('[data-form]');
    if (form) {
      const texts = [...form.querySelectorAll('[data-field]')].map((field) =>
        // The value of a choice is a key that the server gave, and knows no more.
        [field.dataset.field, field.matches('vaadin-combo-box') ? field.inputElement.value : field.value]);
      sessionStorage.setItem(TYPED, JSON.stringify({ key: form.dataset.form, texts: Object.fromEntries(texts) }));
      // So that the browser does not ask whether it may be left.
      form.removeAttribute('unsaved');
    }
  }

  function takeTyped(key) {
    const kept = JSON.parse(sessionStorage.getItem(TYPED));
    sessionStorage.removeItem(TYPED);
    return kept?.key === key ? kept.texts : null;
  }

  // ---- the session is over: Vaadin's message is a box to click on; it gets a button and a role
  function offerWayIn(message) {
    keepTyped();
    message.setAttribute('role', 'alertdialog');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = texts.signIn;
    message.append(button);
    button.focus();
  }

  // ---- past the menu, to what the page is about
  const heading = () => document.querySelector('#outlet h1');

  function focusHeading() {
    const title = heading();
    if (title) {
      title.setAttribute('tabindex', '-1');
      title.focus();
    }
  }

  document.addEventListener('click', (click) => {
    if (click.target.closest?.('.skip-link')) {
      click.preventDefault();
      click.stopPropagation();
      focusHeading();
    }
  }, true);

  // Nothing of this is for pages that are not Vaadin's.
  if (texts.lost) {
    watchLine();
    document.addEventListener('DOMContentLoaded', () => {
      new MutationObserver((changes) => changes
        .flatMap((change) => [...change.addedNodes])
        .filter((node) => node.classList?.contains('v-system-error'))
        .forEach(offerWayIn)).observe(document.body, { childList: true });
    });
  }

  // ---- keys: an element says with aria-keyshortcuts which key clicks it. Within a card it is meant for
  // that card. Not while somebody types or a dialog is open; a key that is held down counts once.
  const CARD = '.approval';
  const keysAreOff = () => localStorage.getItem('gangway-keys') === 'off';
  const dialogIsOpen = () => document.querySelector(
    ':is(vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, vaadin-select-overlay)[opened]');

  function moveByCard(step) {
    const cards = [...document.querySelectorAll(CARD)];
    const at = cards.indexOf(document.activeElement?.closest(CARD));
    const next = cards[at < 0 ? 0 : Math.min(Math.max(at + step, 0), cards.length - 1)];
    next?.querySelector('a').focus();
    next?.scrollIntoView({ block: 'nearest' });
  }

  function pressByKey(key) {
    const meant = `[aria-keyshortcuts="${CSS.escape(key)}"]`;
    const card = document.activeElement?.closest(CARD);
    const control = card?.querySelector(meant)
      ?? [...document.querySelectorAll(meant)].find((element) => !element.closest(CARD));
    if (control && !control.disabled) {
      (control.querySelector('input') ?? control).click();
    }
    return control;
  }

  function onKey(event) {
    const at = event.composedPath()[0];
    const types = at.isContentEditable || at.matches?.('textarea, select, input:not([type=checkbox])');
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || types || dialogIsOpen()) {
      return;
    }
    const key = event.key.toUpperCase();
    if (key !== '?' && (keysAreOff() || !/^[A-Z]$/.test(key))) {
      return;
    }
    if (key === 'J' || key === 'K') {
      moveByCard(key === 'J' ? 1 : -1);
    } else if (pressByKey(key)) {
      event.preventDefault();
    }
  }

  document.addEventListener('keydown', onKey);

  // ---- search: up and down lead through the field and what was found
  document.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const dialog = step && event.target.closest?.('vaadin-dialog-overlay');
    if (dialog?.querySelector('.search-results')) {
      const stops = [...dialog.querySelectorAll('input, .search-results a')];
      stops[stops.indexOf(document.activeElement) + step]?.focus();
      event.preventDefault();
    }
  });

  let arrived = false;

  window.gangway = {
    toggleExact,
    takeTyped,
    speak,
    // To the heading of a page that has taken another's place, unless the page has its own idea.
    arrive() {
      const first = !arrived;
      arrived = true;
      setTimeout(() => {
        const active = document.activeElement;
        if (!first && !(active && active.closest('main'))) {
          focusHeading();
        }
      });
    },
    serverTime(millis) {
      serverAhead = millis - Date.now();
      ticking.forEach((element) => element.tick());
    },
    // Also to what no Tab leads to, such as a heading; once what the server sent stands in the page.
    focus(element) {
      if (!element.hasAttribute('tabindex') && element.tabIndex < 0) {
        element.setAttribute('tabindex', '-1');
      }
      setTimeout(() => element.focus());
    },
    keysAreOn: () => !keysAreOff(),
    turnKeys(on) {
      localStorage.setItem('gangway-keys', on ? 'on' : 'off');
    },
    toggleTheme() {
      const dark = document.documentElement.getAttribute('theme') === 'dark';
      localStorage.setItem('gangway-theme', dark ? 'light' : 'dark');
      apply();
    },
    // Tells the server whether the window is narrow, now and whenever that changes.
    watchWidth(element, query) {
      const media = matchMedia(query);
      const tell = () => {
        if (element.isConnected) {
          element.$server.narrow(media.matches);
        } else {
          media.removeEventListener('change', tell);
        }
      };
      media.addEventListener('change', tell);
      tell();
    },
    // Asks whether the server can tell this page what changes, and shows the note while it cannot.
    watchLive(element) {
      let questions = 8;
      const ask = async () => {
        if (element.isConnected && questions-- > 0) {
          const live = await element.$server.isLive();
          element.toggleAttribute('live', live);
          element.hidden = live;
          if (!live) {
            setTimeout(ask, 5000);
          }
        }
      };
      setTimeout(ask, 2500);
    },
  };
})();
