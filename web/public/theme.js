// Sets the chosen theme before the first paint, so that a dark room never sees a white flash.
(function () {
  var chosen = 'light';
  var language = 'nl';
  try {
    var kept = JSON.parse(localStorage.getItem('paraat.preferences') || '{}');
    chosen = kept.theme || 'light';
    language = kept.language || 'nl';
  } catch (_) {
    // Storage may be forbidden; the defaults hold.
  }
  if (chosen === 'system') {
    chosen = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.dataset.theme = chosen;
  document.documentElement.lang = language;
})();
