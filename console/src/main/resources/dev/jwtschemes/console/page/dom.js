// Elements are made of text nodes only: what comes from a request is never read as HTML.

export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
  return element;
}

export const tag = (text, kind) => h('span', { class: `tag ${kind ?? ''}` }, text);

export const facts = (pairs, kind = '') =>
  h('dl', { class: kind }, pairs.filter(pair => pair && pair[1] !== undefined && pair[1] !== null && pair[1] !== '')
    .map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));

export const list = items => items.length === 1 ? items[0] : h('ul', {}, items.map(item => h('li', {}, item)));

export const code = text => h('code', {}, text);

export class Trouble extends Error {}

export async function get(address) {
  return answer(await fetch(address, { headers: { Accept: 'application/json' } }).catch(unreachable));
}

export async function post(address, body) {
  return answer(await fetch(address, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  }).catch(unreachable));
}

function unreachable() {
  throw new Trouble('The application does not answer. It may have stopped.');
}

async function answer(response) {
  if (response.status === 403) throw new Trouble('The application was started again. Open the console by the new address in its log.');
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Trouble(body.error ?? `The console answered ${response.status}.`);
  return body;
}

export function ago(time) {
  if (!time) return undefined;
  const seconds = Math.round((Date.parse(time) - Date.now()) / 1000);
  return h('time', { datetime: time, title: time }, inWords(seconds));
}

export function duration(size) {
  const [amount, unit] = size < 90 ? [size, 'second'] : size < 5400 ? [Math.round(size / 60), 'minute']
    : size < 172800 ? [Math.round(size / 3600), 'hour'] : [Math.round(size / 86400), 'day'];
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

export function inWords(seconds) {
  const words = duration(Math.abs(seconds));
  return seconds <= 0 ? `${words} ago` : `in ${words}`;
}

export const outcomeKind = outcome =>
  ({ authenticated: 'good', challenged: 'bad', forbidden: 'bad', unavailable: 'warn', misconfigured: 'warn' })[outcome] ?? 'quiet';
