// The service worker: keeps a copy of the cards, and finds them by a question where there is no network.
// Nothing that a person asks or opens is kept.
const COPY = 'buurtgids';
const MOST = 3;

// --- finding: `stem` agrees with `term` in bot/adapters/web/offline/index.py

function stem(word) {
  if (word.length > 4) word = word.replace(/(?:ingen|en|ing|jes|je|s|e|ed|ly)$/, '');
  word = word.replace(/([aeou])\1(.)$/, '$1$2').replace(/(.)\1$/, '$1');
  return word.replace(/v$/, 'f').replace(/z$/, 's');
}

function terms(text) {
  const plain = text.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
    .replace(/(?<=\p{L})['’‘`´ʼ](?=\p{L})/gu, '');
  return new Set((plain.match(/[\p{L}\p{N}]+/gu) || []).slice(0, 60).map(stem));
}

function pairs(word) {
  const whole = `^${word}$`;
  return new Set(Array.from({ length: whole.length - 1 }, (_, at) => whole.slice(at, at + 2)));
}

// The index with what a search needs, made once: cards of each word, lengths of cards, words of each pair of letters.
function prepared(index) {
  const total = index.cards.length;
  const length = new Float64Array(total);
  const words = new Map();
  const byPair = new Map();
  index.words.split(' ').forEach((word, number) => {
    let card = -1;
    const cards = index.at[number].map((step) => {
      card += step >> 2;
      return [card, 1 + 0.8 * Math.log([1, 2, 3, 6][step & 3])];
    });
    const rare = Math.log(1 + total / cards.length);
    for (const [one, weight] of cards) length[one] += (weight * rare) ** 2;
    words.set(word, { cards, rare });
    for (const pair of pairs(word)) {
      if (!byPair.has(pair)) byPair.set(pair, []);
      byPair.get(pair).push(word);
    }
  });
  return { ...index, length, known: words, byPair };
}

// Words that look like one that no card has.
function alike({ byPair }, word) {
  const own = pairs(word);
  const shared = new Map();
  for (const pair of own) for (const one of byPair.get(pair) || []) shared.set(one, (shared.get(one) || 0) + 1);
  return [...shared].map(([one, count]) => [one, (2 * count) / (own.size + pairs(one).size)])
    .filter(([, share]) => share >= 0.6).sort((a, b) => b[1] - a[1]).slice(0, 4);
}

// The addresses and titles of the cards that fit a question best.
function find(index, question) {
  const score = new Float64Array(index.cards.length);
  for (const word of terms(question)) {
    const best = new Map();
    const near = index.known.has(word) ? [[word, 1]] : alike(index, word).map(([one, share]) => [one, share * 0.7]);
    for (const [one, share] of near) {
      const { cards, rare } = index.known.get(one);
      for (const [card, weight] of cards) best.set(card, Math.max(best.get(card) || 0, share * weight * rare * rare));
    }
    for (const [card, points] of best) score[card] += points;
  }
  return [...score.keys()].filter((card) => score[card]).map((card) => [score[card] / index.length[card] ** 0.2, card])
    .sort((a, b) => b[0] - a[0]).slice(0, MOST)
    .map(([, card]) => index.cards[card]).map(([kind, rest, title]) => ({ path: index.before[kind] + rest, title }));
}

// --- the copy

const at = (language, file) => `/${language}/offline${file}`;
const made = {};

async function renew(language) {
  const cache = await caches.open(COPY);
  const answer = await fetch(at(language, '/index.json'), { cache: 'no-cache' });
  if (!answer.ok) return;
  const { revision, assets } = await answer.clone().json();
  const kept = await cache.match(at(language, '/index.json'));
  if (kept && (await kept.json()).revision === revision) return;
  await cache.addAll([at(language, '/cards.json'), at(language, ''), ...assets]);
  await cache.put(at(language, '/index.json'), answer);
  delete made[language];
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/static/') && !assets.includes(pathname)) await cache.delete(request);
  }
}

async function copyOf(language) {
  if (made[language]) return made[language];
  const cache = await caches.open(COPY);
  const [index, cards, shell] = await Promise.all(['/index.json', '/cards.json', ''].map(
    (file) => cache.match(at(language, file)),
  ));
  if (!index || !cards || !shell) return null;
  made[language] = {
    language, index: prepared(await index.json()), cards: await cards.json(), headers: shell.headers, shell: await shell.text(),
  };
  return made[language];
}

// --- answers without a network

const safe = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function found({ index }, question) {
  const cards = find(index, question);
  const items = cards.map(({ path, title }) => `<li><a href="${safe(path)}">${safe(title)}</a></li>`).join('');
  const list = items && `<p>${safe(index.say.gevonden)}</p><ul class="entries">${items}</ul>`;
  return `${list || `<p>${safe(index.say.niets)}</p>`}<p><strong>${safe(index.say.gevaar)}</strong></p>`;
}

function whole(copy, title, content) {
  const html = copy.shell.replace(/<title>[^·]*/, () => `<title>${safe(title)} `)
    .replace('<div id="kopie"></div>', () => content);
  const headers = new Headers(copy.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  return new Response(html, { headers });
}

function page(copy, url, question) {
  if (question) return whole(copy, question, `<h1>${safe(question)}</h1>${found(copy, question)}`);
  const card = copy.cards[url.pathname + url.search] || copy.cards[url.pathname];
  if (card) return whole(copy, ...card);
  const start = /^\/(..\/?)?$/.test(url.pathname) && !url.search;
  return whole(copy, 'Buurtgids', `<h1>Buurtgids</h1>${start ? '' : `<p>${safe(copy.index.say.niet_erbij)}</p>`}`);
}

async function offline(request, posted) {
  const url = new URL(request.url);
  const named = (url.pathname.match(/^\/(nl|en)(?=\/|$)/) || [])[1];
  const spoken = navigator.language.slice(0, 2) === 'nl' ? ['nl', 'en'] : ['en', 'nl'];
  let copy = null;
  for (const language of named ? [named] : spoken) copy = copy || await copyOf(language);
  if (!copy) return Response.error();
  const asked = posted ? (await posted.formData()).get('vraag') : url.searchParams.get('vraag') || url.searchParams.get('q');
  if (!request.headers.has('x-buurtgids')) return page(copy, url, asked);
  if (!asked) return Response.error();
  const said = `<p class="said">${safe(asked)}</p><div class="reply">${copy.shell.match(/<p class="note copy">.*?<\/p>/s)[0]}`;
  return new Response(`<li class="exchange" id="antwoord" tabindex="-1" data-staat="">${said}${found(copy, asked)}</div></li>`, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}

async function answered(request) {
  const posted = request.method === 'POST' && request.clone();
  try {
    return await fetch(request);
  } catch {
    return offline(request, posted);
  }
}

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', (event) => {
  if (event.data === 'nl' || event.data === 'en') event.waitUntil(renew(event.data).catch(() => {}));
});
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (pathname.startsWith('/static/')) {
    event.respondWith(caches.match(request).then((kept) => kept || fetch(request)));
  } else if (request.mode === 'navigate' || request.headers.has('x-buurtgids')) {
    event.respondWith(answered(request));
  }
});
