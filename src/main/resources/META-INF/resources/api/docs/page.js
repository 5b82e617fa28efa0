// Shows the description. Nothing is asked of another host, and no key outlives the page.
(() => {
  'use strict';
  document.getElementById('light').addEventListener('click', () => window.gangway.toggleTheme());
  SwaggerUIBundle({
    // From the page on: all of it may be served under a path.
    url: '../openapi.yaml',
    dom_id: '#viewer',
    deepLinking: true,
    tryItOutEnabled: true,
    persistAuthorization: false,
    validatorUrl: null,
    displayRequestDuration: true,
    defaultModelsExpandDepth: 0,
  });
})();
