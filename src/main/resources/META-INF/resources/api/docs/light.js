// The viewer has a class for the dark where the house has an attribute; before anything is drawn.
(() => {
  'use strict';
  const page = document.documentElement;
  const follow = () => page.classList.toggle('dark-mode', page.getAttribute('theme') === 'dark');
  new MutationObserver(follow).observe(page, { attributeFilter: ['theme'] });
  follow();
})();
