// Applies the switches to all states at once, keeps them in the URL, and fits the frames to their contents.

const form = document.querySelector('#switches');
const main = document.querySelector('main');
const panel = document.querySelector('.panel');
const stages = [...document.querySelectorAll('.stage')];

/** There, every stage is as high as a phone's screen, so that nothing moves while frames load. */
const isGrid = document.querySelector('.states') !== null;

/** Stages near the view. What is farther away follows a switch only once it comes near. */
const nearby = new Set();

/** The switches that are not at their default. */
function changed() {
  const settings = new window.URLSearchParams();
  for (const control of form.querySelectorAll('select, input:checked, input[type=text]')) {
    const { dataset } = control.closest('[data-default]');
    if (control.value !== dataset.default) settings.set(control.name, control.value);
  }
  return settings;
}

function update() {
  const settings = changed();
  const query = settings.size === 0 ? '' : `?${settings}`;
  window.history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
  for (const link of document.querySelectorAll('a[data-query], .phases a[href^="/gallery/"]')) link.search = query;
  main.dataset.width = settings.get('width') ?? '360';
  main.dataset.zoom = settings.get('zoom') ?? '100';
  // Before the frames follow: the playground may lead one of them to another state.
  main.dispatchEvent(new CustomEvent('settings', { detail: settings }));
  for (const stage of stages) stage.ariaBusy = 'true';
  stages.forEach(fit);
  for (const stage of nearby) void show(stage);
  form.querySelector('[type=reset]').hidden = settings.size === 0;
}

/** Loads the frame of a stage, or lets it follow the switches. */
async function show(stage) {
  const frame = stage.firstElementChild;
  const settings = changed();
  if (frame.src === '') frame.src = `${frame.dataset.src}${location.search}`;
  const { applySettings, location: shown } = frame.contentWindow;
  // Until then, the frame is still loading.
  if (applySettings === undefined || shown.pathname !== frame.dataset.src) return;
  await applySettings(settings);
  fit(stage);
  if (String(settings) === String(changed())) stage.ariaBusy = 'false';
}

/** Shows the frame at its full width, scaled down if there is not as much room. */
function fit(stage) {
  const width = Number(main.dataset.width);
  const room = stage.parentElement.clientWidth;
  const zoom = Number(main.dataset.zoom) / 100;
  stage.style.setProperty('--scale', isGrid ? Math.min(zoom, room / width) : 1);
  const content = stage.firstElementChild.contentDocument?.body;
  if (content === null || content === undefined) return;
  const height = Math.ceil(content.getBoundingClientRect().height);
  if (height === 0) return;
  if (!isGrid) stage.style.setProperty('--height', height);
  const size = stage.parentElement.querySelector('.size');
  if (size !== null) size.textContent = `${width} × ${height}`;
}

/** A screen before they come into view: `loading=lazy` would load nearly all frames at once. */
const observer = new window.IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) nearby.add(target);
      else nearby.delete(target);
      if (isIntersecting && target.ariaBusy === 'true') void show(target);
    }
  },
  { rootMargin: '100%' },
);

function watch(stage) {
  const frame = stage.firstElementChild;
  frame.addEventListener('load', () => {
    const { contentDocument } = frame;
    // A frame is an empty page before its own is there.
    if (contentDocument === null || contentDocument.URL === 'about:blank') return;
    void show(stage);
    new window.ResizeObserver(() => fit(stage)).observe(contentDocument.body);
  });
  observer.observe(stage);
}

/** Texts for the frames, read once for all of them. */
let preview;
window.previewModule = () => (preview ??= import('/modules/preview/index.js'));

form.addEventListener('change', update);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', (event) => {
  // To the defaults, not to what the page was opened with.
  event.preventDefault();
  for (const group of form.querySelectorAll('[data-default]')) {
    if (group instanceof window.HTMLSelectElement) group.value = group.dataset.default;
    else if (group instanceof window.HTMLInputElement) group.value = group.dataset.default;
    else group.querySelector(`[value="${group.dataset.default}"]`).checked = true;
  }
  update();
  form.querySelector('input:checked').focus();
});
new window.ResizeObserver(() => stages.forEach(fit)).observe(main);

// Beside the states there is room for the switches, above them there is not.
const isWide = window.matchMedia('(width >= 60rem)');
const fold = () => (panel.open = isWide.matches);
isWide.addEventListener('change', fold);
fold();
stages.forEach(watch);
update();
