import { h, tag, facts, code, get, outcomeKind, Trouble } from './dom.js';

const KEPT = 1000;
const SHOWN = 100;
const OUTCOMES = ['authenticated', 'challenged', 'forbidden', 'unavailable', 'misconfigured', 'anonymous', 'open'];

// The list is drawn once per event of the stream (four a second at most), whatever the rate of requests.
export async function decisions(id, say) {
  const start = await get(`api/decisions?full=true&limit=${KEPT}`);
  let kept = start.decisions;
  let held = [];
  let missed = 0;
  let paused = false;
  let opened = id;
  let shown = SHOWN;

  const outcome = h('select', { id: 'outcome', onchange: changed }, h('option', { value: '' }, 'all'), OUTCOMES.map(name => h('option', {}, name)));
  const scheme = field('scheme', 'Scheme');
  const reason = field('reason', 'Reason');
  const path = field('path', 'Path contains');
  const number = field('id', 'Decision id');
  if (id) number.value = id;
  const pause = h('button', { type: 'button', 'aria-pressed': 'false', onclick: toggle }, 'Pause');
  const count = h('span', {});
  const body = h('tbody');
  const more = h('button', { type: 'button', onclick: () => { shown += SHOWN; draw(); } }, 'Show more');

  function field(name) {
    return h('input', { id: name, type: 'search', autocomplete: 'off', spellcheck: 'false', oninput: changed });
  }
  function changed() { shown = SHOWN; draw(); }
  function fits(row) {
    return (!outcome.value || row.outcome === outcome.value) && has(row.scheme, scheme) && has(row.reason, reason)
      && has(row.path, path) && (row.id ?? '').startsWith(number.value.trim());
  }
  const has = (value, wanted) => !wanted.value || (value ?? '').toLowerCase().includes(wanted.value.trim().toLowerCase());

  function toggle() {
    paused = !paused;
    pause.setAttribute('aria-pressed', String(paused));
    pause.textContent = paused ? 'Go on' : 'Pause';
    if (!paused) { kept = held.concat(kept).slice(0, KEPT); held = []; }
    draw();
  }

  // A list that moves can't be read: opening a decision pauses it.
  function open(which) {
    opened = opened === which ? undefined : which;
    if (opened && !paused) toggle();
    else draw();
  }

  function draw() {
    const rows = kept.filter(fits);
    const note = [`${rows.length} of the last ${kept.length}`];
    if (held.length) note.push(`${held.length} new while paused`);
    if (missed) note.push(`${missed} came too fast to be kept`);
    count.textContent = note.join(', ');
    const focus = document.activeElement?.dataset?.decision;
    body.replaceChildren(...rows.slice(0, shown).flatMap(row => row.id === opened ? [line(row), details(row)] : [line(row)]));
    more.hidden = rows.length <= shown;
    if (focus) body.querySelector(`[data-decision="${CSS.escape(focus)}"]`)?.focus({ preventScroll: true });
  }

  function line(row) {
    return h('tr', { class: row.id === opened ? 'open' : '' },
      h('td', { 'data-name': 'Time' }, h('time', { datetime: row.time }, row.time.slice(11, 23))),
      h('td', { 'data-name': 'Decision' }, h('button', { type: 'button', class: 'link code', 'data-decision': row.id, 'aria-expanded': String(row.id === opened),
        onclick: () => open(row.id) }, row.id)),
      h('td', { 'data-name': 'Request' }, h('strong', {}, row.method), ' ', code(row.path)),
      h('td', { 'data-name': 'Outcome' }, tag(row.status ? `${row.status} ${row.outcome}` : row.outcome, outcomeKind(row.outcome))),
      h('td', { 'data-name': 'Scheme' }, row.scheme ?? ''),
      h('td', { 'data-name': 'Reason' }, row.reason ?? ''));
  }

  // The list has all of a decision, since the application may have forgotten it a second later.
  const details = row => h('tr', { class: 'open' }, h('td', { colspan: 6 }, explained(row)));

  draw();
  const stream = new EventSource(`api/decisions/stream?full=true&from=${start.next}`);
  stream.addEventListener('decisions', event => {
    const data = JSON.parse(event.data);
    missed += data.missed;
    const fresh = data.decisions.reverse();
    if (paused) held = fresh.concat(held).slice(0, KEPT);
    else kept = fresh.concat(kept).slice(0, KEPT);
    draw();
  });
  stream.onerror = () => { if (stream.readyState !== EventSource.OPEN) say(new Trouble('The live list has lost the application. It goes on when the application answers.')); };
  stream.onopen = () => say(new Trouble(''));

  return {
    leave: () => stream.close(),
    content: [h('h2', {}, 'Decisions'),
      h('div', { class: 'bar' },
        h('label', { for: 'outcome' }, 'Outcome', outcome), h('label', { for: 'scheme' }, 'Scheme', scheme), h('label', { for: 'reason' }, 'Reason', reason),
        h('label', { for: 'path' }, 'Path contains', path), h('label', { for: 'id' }, 'Decision id', number), pause, count),
      h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Decisions, the newest first' }, h('table', { class: 'stack' },
        h('thead', {}, h('tr', {}, ['Time (UTC)', 'Decision', 'Request', 'Outcome', 'Scheme', 'Reason'].map(name => h('th', { scope: 'col' }, name)))),
        body)),
      more],
  };
}

function explained(full) {
  const failure = full.failure;
  return [
    failure && h('p', { class: 'verdict bad' }, `${failure.reason}: ${failure.text}`),
    facts([
      ['Resource', full.place && code(full.place)],
      ['Candidates', full.candidates?.length ? full.candidates.join(', ') : undefined],
      ['Expected', failure?.expected],
      ['Actual', failure?.actual],
      ['Detail', failure?.detail],
    ]),
    failure && h('p', { class: 'advice' }, failure.advice),
    h('h3', {}, 'Steps'),
    facts((full.steps ?? []).map(step => [step.stage, step.text]), 'steps'),
  ].filter(Boolean);
}
