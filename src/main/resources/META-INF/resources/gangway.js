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

  // ---- time: relative in the text, exact on hover, in the viewer's zone
  let serverAhead = 0;
  const now = () => Date.now() + serverAhead;
  const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
  // Not "yesterday": 26 hours ago may be the day before that.
  const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
  const steps = [['second', 60], ['minute', 60], ['hour', 24], ['day', 30], ['month', 12], ['year', Infinity]];

  function ago(then) {
    let amount = (then - now()) / 1000;
    if (Math.abs(amount) < 5) {
      return 'just now';
    }
    for (const [unit, size] of steps) {
      if (Math.abs(amount) < size) {
        return relative.format(Math.round(amount), unit);
      }
      amount /= size;
    }
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
    tick() {
      const at = Date.parse(this.getAttribute('at'));
      if (!Number.isNaN(at)) {
        this.textContent = ago(at);
        this.title = exact.format(at);
      }
    }
  });

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
        ? `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`
        : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
      this.textContent = left === 0 ? 'time is up' : `${text} left`;
      this.title = `until ${exact.format(until)}`;
      this.toggleAttribute('urgent', left < 20000);
      const from = Date.parse(this.getAttribute('from'));
      if (!Number.isNaN(from)) {
        this.style.setProperty('--share', String(left / Math.max(1, until - from)));
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

  window.gangway = {
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
