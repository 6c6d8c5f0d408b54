const REFRESH_MS = 2000;

/**
 * Keeps a region of the page up to date: fetches the page and replaces the region, until that has no `data-refresh`.
 * @param {HTMLElement} region must have an id
 */
export async function autoRefresh(region) {
  let current = region;
  while (current?.isConnected && current.hasAttribute('data-refresh')) {
    await new Promise((resolve) => setTimeout(resolve, REFRESH_MS));
    const newer = document.hidden ? null : await newestOf(current.id);
    if (newer !== null && newer.outerHTML !== current.outerHTML) {
      current.replaceWith(newer);
      current = newer;
    }
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
