// What an approver is told beyond what stands on the page: the count in the tab's title and icon, a word for
// those who hear the page, a tone, the browser's own notification. Only approvers load it. The server keeps a
// gw-told on every page with a gw-toast in it for each news; all else follows from which of them are there.
(() => {
  'use strict';

  const SOUND = 'gangway-sound';
  const BACKGROUND = 'gangway-background';

  // ---- the count, whatever title the page has been given, and on the icon
  let count = '';
  let plainTitle = document.title;
  let shownTitle;

  function showTitle() {
    if (document.title !== shownTitle) {
      plainTitle = document.title;
    }
    const wanted = count ? `(${count}) ${plainTitle}` : plainTitle;
    if (document.title !== wanted) {
      document.title = wanted;
    }
    shownTitle = document.title;
  }

  const icon = document.querySelector('link[rel~="icon"]');
  const plainIcon = icon?.getAttribute('href');
  let drawing;

  // What has no room in sixteen pixels is a dot.
  const badge = () => count.length > 2
    ? '<circle cx="23" cy="23" r="8" fill="#c62828" stroke="#fff" stroke-width="2"/>'
    : `<circle cx="20" cy="20" r="11" fill="#c62828" stroke="#fff" stroke-width="2"/><text x="20" y="26"
        text-anchor="middle" font-family="sans-serif" font-weight="bold" font-size="${count.length > 1 ? 14 : 17}"
        fill="#fff">${count}</text>`;

  async function load(address) {
    const answer = await fetch(address);
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    return answer.text();
  }

  async function showIcon() {
    try {
      const plain = await (drawing ??= load(plainIcon));
      icon.href = count
        ? `data:image/svg+xml,${encodeURIComponent(plain.replace('</svg>', `${badge()}</svg>`))}`
        : plainIcon;
    } catch (noLine) {
      drawing = undefined;
    }
  }

  function show(now) {
    count = now;
    showTitle();
    if (icon && (count || drawing)) {
      showIcon();
    }
  }

  new MutationObserver(showTitle).observe(document.head, { childList: true, subtree: true, characterData: true });

  // ---- a tone, if wanted. Browsers let a page be heard once it has been clicked or typed in.
  let audio;
  const wantsSound = () => localStorage.getItem(SOUND) === 'on';

  function unlock() {
    if (wantsSound()) {
      audio ??= new AudioContext();
    }
  }

  ['click', 'keydown'].forEach((gesture) => document.addEventListener(gesture, unlock, true));

  function note(at, hertz) {
    const source = audio.createOscillator();
    const volume = audio.createGain();
    source.frequency.value = hertz;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.2, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.35);
    source.connect(volume).connect(audio.destination);
    source.start(at);
    source.stop(at + 0.4);
  }

  async function play() {
    await audio.resume();
    note(audio.currentTime, 659);
    note(audio.currentTime + 0.15, 880);
    await new Promise((done) => setTimeout(done, 1000));
    await audio.suspend();
  }

  // By one of several tabs; the others have nothing to add.
  function tone() {
    if (wantsSound() && audio) {
      if (navigator.locks) {
        navigator.locks.request('gangway-tone', { ifAvailable: true }, (mine) => mine && play());
      } else {
        play();
      }
    }
  }

  // ---- the browser's own notification
  const shown = new Map();
  let impossible = !('Notification' in window);

  function answer() {
    if (!isSecureContext) {
      return 'insecure';
    }
    return impossible ? 'missing' : Notification.permission;
  }

  const notifies = () => answer() === 'granted' && localStorage.getItem(BACKGROUND) !== 'off';

  function notify(toast) {
    if (!notifies()) {
      return;
    }
    const left = toast.querySelector('gw-countdown')?.title;
    try {
      // The tag makes those of several tabs one; the tone is for the page to play, if wanted.
      const notification = new Notification(toast.getAttribute('aria-label'), {
        tag: `gangway-${toast.getAttribute('tag')}`,
        body: [toast.getAttribute('body'), left].filter(Boolean).join('\n'),
        lang: document.documentElement.lang,
        dir: document.documentElement.dir || 'auto',
        silent: true,
      });
      notification.onclick = () => {
        window.focus();
        toast.querySelector('a').click();
        notification.close();
      };
      shown.set(toast, notification);
    } catch (onlyByServiceWorkers) {
      impossible = true;
    }
  }

  function takeBack(toast) {
    shown.get(toast)?.close();
    shown.delete(toast);
  }

  window.addEventListener('pagehide', () => [...shown.keys()].forEach(takeBack));

  // ---- toasts: told together when they come together
  let news = [];

  function tell() {
    const toasts = news.filter((toast) => toast.isConnected);
    news = [];
    if (toasts.length) {
      window.gangway.speak(toasts.map((toast) => toast.getAttribute('aria-label')).join(' '));
      tone();
      toasts.forEach(notify);
    }
  }

  // ---- whoever was in a toast that goes goes on in the next, or where they came from
  let inside;
  let cameFrom;
  const toastOf = (event) => event.target.closest?.('gw-toast');

  document.addEventListener('focusin', (focus) => {
    const toast = toastOf(focus);
    if (toast && !inside) {
      cameFrom = focus.relatedTarget;
    }
    inside = toast;
  });
  document.addEventListener('pointerdown', (down) => {
    inside = toastOf(down) && inside;
  });

  function leave(toast) {
    if (inside === toast && document.activeElement === document.body) {
      const next = document.querySelector('gw-toast a') ?? cameFrom;
      inside = undefined;
      next?.focus({ preventScroll: true });
    }
  }

  customElements.define('gw-toast', class extends HTMLElement {
    connectedCallback() {
      // Its attributes may come after it. Not by a timer: that of a tab in the background is late.
      if (!news.length) {
        queueMicrotask(tell);
      }
      news.push(this);
    }
    disconnectedCallback() {
      takeBack(this);
      leave(this);
    }
  });

  customElements.define('gw-told', class extends HTMLElement {
    static observedAttributes = ['count'];
    connectedCallback() {
      show(this.getAttribute('count') ?? '');
    }
    disconnectedCallback() {
      show('');
    }
    attributeChangedCallback() {
      if (this.isConnected) {
        show(this.getAttribute('count') ?? '');
      }
    }
  });

  // ---- what is wanted in this browser
  function chooseSound(box) {
    box.checked = wantsSound();
    box.addEventListener('change', () => {
      localStorage.setItem(SOUND, box.checked ? 'on' : 'off');
      unlock();
      tone();
    });
  }

  function chooseBackground(box) {
    const refresh = () => {
      box.checked = notifies();
      box.disabled = !['default', 'granted'].includes(answer());
      box.helperText = box.dataset[answer()];
    };
    box.addEventListener('change', async () => {
      localStorage.setItem(BACKGROUND, box.checked ? 'on' : 'off');
      if (box.checked && answer() === 'default') {
        await Notification.requestPermission();
      }
      refresh();
    });
    // Allowed or blocked in the browser's settings while one looks at it.
    navigator.permissions?.query({ name: 'notifications' }).then((permission) => {
      permission.onchange = refresh;
    }, () => {});
    refresh();
  }

  window.gangway.told = {
    choose(sound, background) {
      chooseSound(sound);
      chooseBackground(background);
    },
  };
})();
