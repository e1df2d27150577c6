import { h, tag, facts, code, get, post, inWords, Trouble } from './dom.js';

// The token lives in the text area and in one request body: it is not in the address, in storage or in the history.
export async function token(_, say) {
  const data = await get('api/resources');
  const text = h('textarea', { id: 'pasted', spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', required: true });
  const resource = h('select', { id: 'resource' }, h('option', { value: '' }, 'All schemes, no resource'),
    data.resources.map(row => h('option', { value: row.id }, row.place)));
  const result = h('section', { 'aria-live': 'polite' });

  async function explain(event) {
    event.preventDefault();
    result.replaceChildren();
    try {
      const asked = { token: text.value.trim().replace(/^Bearer\s+/i, '') };
      if (resource.value) asked.resource = resource.value;
      result.replaceChildren(...shown(await post('api/explain', asked)));
      say(new Trouble(''));
    } catch (error) {
      say(error);
    }
  }

  return {
    leave: () => { text.value = ''; },
    content: [h('h2', {}, 'Token'),
      h('form', { onsubmit: explain },
        h('p', { class: 'quiet' }, 'The token stays in this request: it is not stored, not logged, and nothing is fetched because of it.'),
        h('label', { class: 'field', for: 'pasted' }, 'Token, as the client sends it', text),
        h('div', { class: 'bar' }, h('label', { for: 'resource' }, 'For', resource), h('button', { class: 'main' }, 'Explain'))),
      result],
  };
}

const KIND = { passed: 'good', failed: 'bad' };

function shown(answer) {
  return [
    h('p', { class: `verdict ${answer.accepted ? 'good' : 'bad'}` }, answer.sentence),
    answer.advice && h('p', { class: 'advice' }, answer.advice),
    answer.times?.length ? [h('h3', {}, 'Times'), facts(answer.times.map(time => [time.claim, `${time.at} (${inWords(Math.round((Date.parse(time.at) - Date.now()) / 1000))})`]))] : [],
    (answer.schemes ?? []).map(scheme => h('div', { class: 'card' },
      h('h3', {}, scheme.name, ' ', scheme.chosen && tag('chosen', 'good')),
      scheme.why && h('p', { class: 'quiet' }, scheme.why),
      h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `Checks of ${scheme.name}` }, h('table', { class: 'stack' },
        h('thead', {}, h('tr', {}, ['Check', 'Result', 'Expected', 'Actual'].map(name => h('th', { scope: 'col' }, name)))),
        h('tbody', {}, (scheme.checks ?? []).map(check => h('tr', {},
          h('td', { 'data-name': 'Check' }, check.name),
          h('td', { 'data-name': 'Result' }, tag(check.result.replace('-', ' '), KIND[check.result] ?? 'quiet')),
          h('td', { 'data-name': 'Expected' }, check.expected ?? ''),
          h('td', { 'data-name': 'Actual' }, check.actual ?? check.detail ?? '')))))))),
    answer.header ? [h('h3', {}, 'Header'), h('pre', { tabindex: 0 }, JSON.stringify(answer.header, null, 2))] : [],
    answer.claims ? [h('h3', {}, 'Claims'), h('pre', { tabindex: 0 }, JSON.stringify(answer.claims, null, 2))] : [],
  ].flat(Infinity).filter(Boolean);
}
