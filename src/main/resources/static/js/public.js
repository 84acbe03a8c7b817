// Makes better what already works without it.
(() => {
  'use strict';

  focusErrors();
  leaveWithoutTrace();
  sendFormsOnce();
  warnBeforeSessionEnds();

  function focusErrors() {
    const summary = document.querySelector('.error-summary');
    if (!summary) return;
    summary.focus();
    summary.addEventListener('click', event => {
      const link = event.target.closest('a[href^="#"]');
      const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!field) return;
      event.preventDefault();
      field.closest('.field')?.scrollIntoView({ block: 'start' });
      field.focus({ preventScroll: true });
    });
  }

  // The page is replaced, in the history too, so that "back" on a shared phone does not show it again.
  function leaveWithoutTrace() {
    document.querySelectorAll('[data-leave]').forEach(link => link.addEventListener('click', event => {
      event.preventDefault();
      document.body.hidden = true;
      document.title = '\u00a0';
      history.replaceState(null, '', '/');
      location.replace(link.href);
    }));
  }

  function sendFormsOnce() {
    document.addEventListener('submit', event => {
      const form = event.target;
      if (form.method !== 'post') return;
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = 'true';
      setTimeout(() => delete form.dataset.sent, 10000);
    });
    window.addEventListener('pageshow', () => {
      document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent);
    });
  }

  // Other open pages of the same person extend the session too: they tell each other through the storage event.
  function warnBeforeSessionEnds() {
    const seconds = Number(document.body.dataset.sessionSeconds);
    const dialog = document.getElementById('session-end');
    const extend = dialog?.querySelector('[data-session-extend]');
    if (!(seconds > 150) || !extend || !dialog.showModal) return;

    const mark = 'regularis.seen';
    let ends;
    let saved;
    touch();
    window.addEventListener('storage', event => event.key === mark && restart());
    extend.addEventListener('click', ask);
    dialog.addEventListener('cancel', ask);
    setInterval(look, 1000);

    function look() {
      const left = ends - Date.now();
      if (left < 120000 && left > 0 && !dialog.open) dialog.showModal();
      if (left < 20000 && left > 0 && !saved) saveDrafts();
      if (left <= 0) location.reload();
    }

    async function ask() {
      const answer = await fetch(extend.dataset.address, { cache: 'no-store' }).catch(() => null);
      if (answer && answer.ok && !answer.redirected) touch();
      else if (answer) location.reload();
    }

    function touch() {
      try { localStorage.setItem(mark, String(Date.now())); } catch { /* private mode keeps nothing */ }
      restart();
    }

    function restart() {
      ends = Date.now() + seconds * 1000;
      saved = false;
      if (dialog.open) dialog.close();
    }

    // A page that may be saved at any time says so with data-save-before-end.
    function saveDrafts() {
      saved = true;
      document.querySelectorAll('form[data-save-before-end]').forEach(form =>
        fetch(form.action, { method: 'POST', body: new FormData(form), redirect: 'manual' }).catch(() => null));
    }
  }
})();
