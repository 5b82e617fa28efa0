// The viewer marks the dark theme with a class, Gangway with an attribute; before anything is drawn.
(() => {
  'use strict';
  const page = document.documentElement;
  const follow = () => page.classList.toggle('dark-mode', page.getAttribute('theme') === 'dark');
  new MutationObserver(follow).observe(page, { attributeFilter: ['theme'] });
  follow();
})();
