// The answer in place: everything on these pages works without this file.
const log = document.querySelector('#gesprek');
const list = log && log.querySelector('ol');
const ask = document.querySelector('#vraag');

async function send(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  log.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(form.getAttribute('action'), {
      method: 'POST', body, headers: { 'X-Buurtgids': '1' },
    });
    if (!answer.ok) throw new Error(answer.status);
    const part = document.createElement('template');
    part.innerHTML = await answer.text();
    const item = part.content.querySelector('li.exchange');
    const last = list.lastElementChild;
    if (last) last.removeAttribute('id');
    list.append(item);
    ask.elements.staat.value = item.dataset.staat;
    if (form === ask) form.elements.vraag.value = '';
    const note = ask.querySelector('.error');
    if (note) note.remove();
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'start' });
  } catch {
    let note = ask.querySelector('.error');
    if (!note) {
      note = document.createElement('p');
      note.className = 'error';
      note.setAttribute('role', 'alert');
      ask.prepend(note);
    }
    note.textContent = ask.dataset.fout;
  }
  log.removeAttribute('aria-busy');
}

if (log) {
  let busy = false;
  document.addEventListener('submit', async (event) => {
    if (!event.target.matches('#vraag, .choices')) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    await send(event.target, event.submitter);
    busy = false;
  });
  if (location.hash === '#antwoord') list.lastElementChild.focus();
}

for (const button of document.querySelectorAll('button.print')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

if (parent !== window) {
  const tell = () => parent.postMessage({ buurtgids: document.body.scrollHeight }, '*');
  new ResizeObserver(tell).observe(document.body);
}

if ('serviceWorker' in navigator && parent === window && !navigator.connection?.saveData) {
  navigator.serviceWorker.register('/offline.js').then(() => navigator.serviceWorker.ready)
    .then((worker) => worker.active.postMessage(document.documentElement.lang)).catch(() => {});
}
