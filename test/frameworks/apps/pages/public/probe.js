// The checks' handle on a page without a framework: the page's own recipe first, then an element made by the DOM alone.
(() => {
  const state = {
    view: 'recipe',
    sessionId: 'ed8d24aa-a860-426b-8e56-87cb9f55a081',
    headers: { 'x-csrf-token': 'token-of-the-page' },
    locale: 'en',
    noImages: false,
    footer: 'Questions? Call us.',
  };
  const names = ['ready', 'change', 'pay', 'progress', 'complete', 'expired', 'cancel', 'restart', 'error'];
  const current = () => document.querySelector('payfect-checkout');

  function create() {
    const element = document.createElement('payfect-checkout');
    element.innerHTML = '<a href="/pay">Continue to payment</a><p slot="footer"></p>';
    element.setAttribute('auto-redirect', 'false');
    for (const name of names) {
      element.addEventListener(name, (event) => {
        window.heard.push(name);
        if (name === 'pay' || name === 'restart') event.preventDefault();
      });
    }
    return element;
  }

  function createBare() {
    const networks = ['tron', 'ethereum'].map((value) => ({ value, name: value }));
    const url = 'https://buy.payfect.finance/checkouts/12345678';
    const element = document.createElement('payfect-checkout');
    element.setAttribute('session-id', 12345678);
    element.items = [{ name: 'Beech tray', description: 'Made by hand' }];
    element.initialSession = {
      ...{ id: '12345678', amountTotal: '20.00', currency: 'usdt', status: 'open', url },
      invoiceItems: [{ id: 'item-1', quantity: 1, amount: '20.00' }],
      paymentMethodTypes: ['crypto'],
      paymentMethodOptions: { crypto: [{ currency: { value: 'usdt', name: 'Tether', logo: null }, networks }] },
    };
    element.addEventListener('change', () => window.heard.push('change'));
    return element;
  }

  window.app = {
    set(patch) {
      const { view } = state;
      Object.assign(state, patch);
      if (state.view !== 'probe') {
        if (state.view === 'none') current()?.remove();
        else if (state.view === 'bare') document.body.append(createBare());
        else current().setAttribute('session-id', state.sessionId);
        return;
      }
      if (view === 'recipe') current().remove();
      const element = current() ?? create();
      element.setAttribute('session-id', state.sessionId);
      element.setAttribute('locale', state.locale);
      element.setAttribute('no-images', String(state.noImages));
      element.headers = state.headers;
      element.querySelector('[slot=footer]').textContent = state.footer;
      if (!element.isConnected) document.body.append(element);
    },
  };
})();
