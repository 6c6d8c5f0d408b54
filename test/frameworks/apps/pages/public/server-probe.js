// The checks' handle on a page whose markup comes from the server: each change is a fragment, except headers, which are
// the page's.
(() => {
  const state = {
    view: 'recipe',
    sessionId: 'ed8d24aa-a860-426b-8e56-87cb9f55a081',
    locale: 'en',
    noImages: false,
    footer: 'Questions? Call us.',
  };
  const names = ['ready', 'change', 'pay', 'progress', 'complete', 'expired', 'cancel', 'restart', 'error'];
  for (const name of names) {
    const listen = (event) => {
      if (!event.target.matches?.('payfect-checkout') || state.view !== 'probe') return;
      window.heard.push(name);
      if (name === 'pay' || name === 'restart') event.preventDefault();
    };
    document.addEventListener(name, listen, { capture: true });
  }

  window.app = {
    set({ headers, ...patch }) {
      if (headers) setToken(headers['x-csrf-token'] ?? '');
      if (Object.keys(patch).length === 0) return;
      Object.assign(state, patch);
      window.load(`/fragment?${new URLSearchParams({ ...state, shown: state.view !== 'none' })}`);
    },
  };

  function setToken(token) {
    document.querySelector('meta[name=csrf-token]').content = token;
    const checkout = document.querySelector('payfect-checkout');
    if (checkout) checkout.headers = token === '' ? {} : { 'x-csrf-token': token };
  }
})();
