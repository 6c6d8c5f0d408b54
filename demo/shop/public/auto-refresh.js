const REFRESH_MS = 2000;

/**
 * Asks for the page again and again and puts its newest state in place, until that no longer wants to be refreshed.
 * @param {HTMLElement} region has an id, by which it is found in the newer page
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
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.getElementById(id);
  } catch {
    // The shop is restarting, or the network is gone: the next round asks again.
    return null;
  }
}
