import { h, tag, facts, list, code, get, ago, duration, Trouble } from './dom.js';
import { decisions } from './decisions.js';
import { token } from './explain.js';

const views = { schemes, resources, decisions, token };
const main = document.getElementById('content');
const notice = document.getElementById('notice');
let leave = () => {};
let turn = 0;

async function show() {
  const [name, argument] = location.hash.slice(1).split('/');
  const view = views[name] ? name : 'schemes';
  if (name === 'content') return;
  const mine = ++turn;
  leave();
  leave = () => {};
  for (const link of document.querySelectorAll('nav a')) {
    if (link.hash === `#${view}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  notice.textContent = '';
  try {
    const made = await views[view](argument === undefined ? undefined : decodeURIComponent(argument), tell);
    if (mine !== turn) { made.leave?.(); return; }
    leave = made.leave ?? leave;
    main.replaceChildren(...made.content);
    main.focus({ preventScroll: true });
  } catch (error) {
    if (mine === turn) tell(error);
  }
}

function tell(error) {
  notice.textContent = error instanceof Trouble ? error.message : `The page failed: ${error?.message ?? error}`;
}

async function schemes() {
  const data = await get('api/schemes');
  const cards = data.schemes.map(scheme => h('section', { class: 'card', 'aria-label': `Scheme ${scheme.name}` },
    h('h3', {}, scheme.name, ' ', scheme.default && tag('default'), ' ', state(scheme.keys)),
    facts([
      ['Issuer', scheme.issuers?.length ? list(scheme.issuers) : 'any (none is configured)'],
      ['Audiences', scheme.audiences?.length ? list(scheme.audiences) : 'any (none is configured)'],
      ['Keys from', scheme.keys?.source?.replace(/^keys from /, '')],
      ['Keys in use', keys(scheme.keys)],
      ['Keys skipped', scheme.keys?.skipped?.length ? list(scheme.keys.skipped) : undefined],
      ['Last fetch', ago(scheme.keys?.lastFetch)],
      ['Next fetch', ago(scheme.keys?.nextFetch)],
      ['Issuer\u2019s clock', clock(scheme.keys?.clockDifference)],
      ['Last error', scheme.keys?.lastError && h('span', { class: 'bad' }, scheme.keys.lastError)],
      ['Tokens', `${scheme.accepted ?? 0} accepted, ${scheme.refused ?? 0} rejected`],
    ])));
  const timer = setInterval(() => { if (!document.hidden && !document.querySelector('main :focus')) show(); }, 10000);
  return {
    leave: () => clearInterval(timer),
    content: [h('h2', {}, 'Schemes'),
      h('p', { class: 'quiet' }, data.default ? ['Resources that name no scheme use ', code(data.default), '.']
        : 'There is no default scheme: resources that name none are rejected with no-default-scheme.'),
      data.schemes.length ? h('div', { class: 'cards' }, cards)
        : h('p', { class: 'bad' }, 'No scheme is registered. Set jwt-schemes.<name>.authority, or observe SchemeSetup.')],
  };
}

function state(keysOf) {
  const shown = { ready: ['keys ready', 'good'], configured: ['keys configured', 'good'], outage: ['keys unreachable', 'bad'], waiting: ['not fetched yet', 'quiet'] }[keysOf?.state];
  return shown && tag(...shown);
}

function keys(of) {
  if (!of?.inUse?.length) return undefined;
  return list(of.inUse);
}

function clock(seconds) {
  if (seconds === undefined) return undefined;
  const size = Math.abs(seconds);
  if (size < 2) return 'as here';
  return h('span', { class: size < 30 ? '' : 'bad' }, `${duration(size)} ${seconds > 0 ? 'ahead' : 'behind'}`);
}

async function resources(_, say) {
  const data = await get('api/resources');
  const body = h('tbody');
  const count = h('span', { role: 'status' });
  const filter = h('input', { id: 'filter', type: 'search', autocomplete: 'off', oninput: fill });
  function fill() {
    const wanted = filter.value.toLowerCase();
    const rows = data.resources.filter(row => JSON.stringify(row).toLowerCase().includes(wanted));
    count.textContent = `${rows.length} of ${data.resources.length} resource methods`;
    body.replaceChildren(...rows.slice(0, 500).map(row => h('tr', {},
      h('td', { 'data-name': 'Request', class: 'request' }, row.requests?.map(each => h('div', {}, h('strong', {}, each.split(' ')[0]), ' ', code(each.slice(each.indexOf(' ') + 1)))),
        h('div', { class: 'place' }, code(row.place))),
      h('td', { 'data-name': 'Rule' }, rule(row)),
      data.schemes.map(name => h('td', { 'data-name': name },
        row.access === 'open' ? h('span', { class: 'quiet' }, 'not needed') : row.access !== 'denied' && row.schemes.includes(name) ? h('span', { class: 'good' }, 'accepted') : h('span', { class: 'quiet' }, 'not accepted'))),
      h('td', { 'data-name': 'Findings' }, row.findings?.length ? findings(row.findings) : ''))));
  }
  fill();
  return {
    content: [h('h2', {}, 'Resources'),
      h('div', { class: 'bar' }, h('label', { for: 'filter' }, 'Filter by text', filter), count),
      data.findings?.length ? h('section', {}, h('h3', {}, 'Findings of the deployment'), findings(data.findings)) : false,
      h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Resources and schemes' }, h('table', { class: 'stack' },
        h('thead', {}, h('tr', {}, ['Request', 'Rule', ...data.schemes, 'Findings'].map(name => h('th', { scope: 'col' }, name)))),
        body))],
  };
}

function rule(row) {
  const words = { open: 'open', authenticated: 'any authenticated caller', roles: `roles ${row.roles?.join(', ')}`, denied: 'denied', optional: 'token optional', ignored: 'left alone' };
  return tag(words[row.access] ?? row.access, row.access === 'denied' ? 'bad' : row.access === 'open' || row.access === 'ignored' ? 'quiet' : 'good');
}

const findings = all => h('ul', { class: 'plain warn' }, all.map(line => h('li', {}, line)));

addEventListener('hashchange', show);
show();
