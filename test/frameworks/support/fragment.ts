// What a server sends to htmx and Turbo: a piece of the page with the element.

/** Renders the state in the query, as a template of the server would. */
export function fragment(state: URLSearchParams): string {
  return `<turbo-frame id="checkout">${state.get('shown') === 'true' ? element(state) : ''}</turbo-frame>`;
}

function element(state: URLSearchParams): string {
  const { sessionId = '', locale = '', noImages = 'false', footer = '' } = Object.fromEntries(state);
  return `<payfect-checkout session-id="${sessionId}" locale="${locale}" no-images="${noImages}" auto-redirect="false">
<a href="/pay">Continue to payment</a><p slot="footer">${footer}</p></payfect-checkout>`;
}
