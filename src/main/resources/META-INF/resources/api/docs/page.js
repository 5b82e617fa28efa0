// Shows the description. Nothing is asked of another host, and no key outlives the page.
(() => {
  'use strict';
  document.getElementById('light').addEventListener('click', () => window.gangway.toggleTheme());

  // A link within the button that opens an operation cannot be reached; the button does the same.
  const plainNames = (system) => ({
    components: {
      DeepLink: ({ text }) => system.React.createElement('span', null, text),
    },
  });

  // The viewer leaves parts without a name, and headings out of their order.
  const NAMES = {
    '.information-container': ['role', 'region', 'aria-label', 'About the API'],
    '.scheme-container': ['role', 'region', 'aria-label', 'Server and keys'],
    '#servers': ['aria-label', 'Server'],
    '.info .title': ['aria-level', '2'],
    '.models h4': ['aria-level', '3'],
  };
  const viewer = document.getElementById('viewer');
  const name = () => Object.entries(NAMES).forEach(([selector, attributes]) => {
    viewer.querySelectorAll(selector).forEach((part) => {
      for (let i = 0; i < attributes.length; i += 2) {
        part.setAttribute(attributes[i], attributes[i + 1]);
      }
    });
  });
  new MutationObserver(name).observe(viewer, { childList: true, subtree: true });

  SwaggerUIBundle({
    // From the page on: all of it may be served under a path.
    url: '../openapi.yaml',
    dom_id: '#viewer',
    plugins: [plainNames],
    deepLinking: true,
    tryItOutEnabled: true,
    persistAuthorization: false,
    validatorUrl: null,
    displayRequestDuration: true,
    defaultModelsExpandDepth: 0,
  });
})();
