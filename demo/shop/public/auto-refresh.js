const REFRESH_MS = 2000;

/**
 * Keeps a region of the page up to date: fetches the page and replaces what is in the region, until the fetched one has no
 * `data-refresh`. The region itself stays, because a screen reader announces only changes inside a live region it knows.
 * @param {HTMLElement} region must have an id
 */
export async function autoRefresh(region) {
  while (region.isConnected && region.hasAttribute('data-refresh')) {
    await new Promise((resolve) => setTimeout(resolve, REFRESH_MS));
    const newer = document.hidden ? null : await newestOf(region.id);
    if (newer === null) continue;
    if (newer.innerHTML !== region.innerHTML) region.replaceChildren(...newer.childNodes);
    region.toggleAttribute('data-refresh', newer.hasAttribute('data-refresh'));
  }
}

async function newestOf(id) {
  try {
    const response = await fetch(location.href);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return page.getElementById(id);
  } catch {
    // The shop is restarting, or the network is down: try again next time.
    return null;
  }
}
