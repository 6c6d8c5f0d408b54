// Progressive enhancement: a live countdown and a copy button. The page works without this script.

const status = document.createElement('p');
status.className = 'visually-hidden';
status.setAttribute('role', 'status');
document.body.append(status);

for (const time of document.querySelectorAll('[data-seconds-left]')) countDown(time);
for (const button of document.querySelectorAll('[data-copy]')) offerCopy(button);

function countDown(time) {
  // Count from page load, because the shopper's clock may be wrong.
  const endMs = performance.now() + Number(time.dataset.secondsLeft) * 1000;
  const show = () => {
    const secondsLeft = Math.max(0, Math.ceil((endMs - performance.now()) / 1000));
    time.textContent = `in ${formatDuration(secondsLeft)}`;
    if (secondsLeft > 0) return;
    clearInterval(timer);
    // Only the server knows whether the checkout expired. The extra second lets its timer fire first.
    setTimeout(() => location.reload(), 1000);
  };
  const timer = setInterval(show, 1000);
  show();
}

function formatDuration(seconds) {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] > 0 ? parts : parts.slice(1);
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

function offerCopy(button) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = status.textContent = 'Copied';
    } catch {
      button.textContent = status.textContent = 'Select the text and copy it';
    }
    setTimeout(() => {
      button.textContent = label;
      status.textContent = '';
    }, 2000);
  });
}
