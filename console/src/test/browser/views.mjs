// Looks at each view of a console as its user. Arguments: the address that opens it, the directory for screenshots, the id of a refused
// decision, a token that is rejected by the scheme "staff" for its audience; then what names the one resource of the missing scheme "partnr", and
// a resource whose next decision has to show up in the list by itself.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { open } from './browser.mjs';

const [address, shots, decision, rejected, typo = 'misspelt', live] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const at = view => new URL(`/#${view}`, address).href;

await open(async browser => {
  let state;
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1280, 360]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, storageState: state, bypassCSP: true });
      const page = await context.newPage();
      const errors = [];
      page.on('pageerror', error => errors.push(error.message));
      page.on('console', message => { if (message.type() === 'error') errors.push(message.text()); });
      if (!state) {
        await page.goto(address);
        assert.equal(new URL(page.url()).search, '', 'the key is not in the address of the page');
        state = await context.storageState();
        assert.deepEqual(state.cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite })), [{ httpOnly: true, sameSite: 'Strict' }]);
      }

      const look = async view => {
        await page.goto(at(view));
        await page.locator('h2', { hasText: new RegExp(`^${view.split('/')[0]}$`, 'i') }).waitFor();
      };
      const accessible = async view => {
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => axe.run());
        assert.deepEqual(violations.map(each => `${each.id}: ${each.nodes.map(node => node.target).join(' ')}`), [], `${view}, ${colorScheme}, ${width}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, `${view} fits ${width} px`);
        await page.screenshot({ path: `${shots}/${view}-${colorScheme}-${width}.png`, fullPage: true });
      };

      await look('schemes');
      await page.getByRole('region', { name: 'Scheme staff' }).getByText('keys ready').waitFor();
      await accessible('schemes');

      await look('resources');
      await page.getByLabel('Filter by text').fill(typo);
      await page.getByText(/^1 of \d+ resource methods$/).waitFor();
      await page.locator('tbody tr', { hasText: 'partnr' }).waitFor();
      for (const text of await page.locator('tbody tr').allInnerTexts()) assert.ok(text.toLowerCase().includes(typo), text);
      await accessible('resources');

      await look(`decisions/${decision}`);
      await page.locator('dl.steps').waitFor();
      await page.locator('.advice').waitFor();
      await accessible('decisions');

      await look('token');
      await page.getByLabel('Token, as the client sends it').fill(`Bearer ${rejected}`);
      await page.getByRole('button', { name: 'Explain' }).press('Enter');
      await page.locator('.verdict', { hasText: 'audience-mismatch' }).waitFor();
      assert.ok(!page.url().includes(rejected.slice(0, 20)), 'no token in the address');
      assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
      await accessible('token');
      assert.deepEqual(errors, []);
      await context.close();
    }
  }

  if (live) {
    const context = await browser.newContext({ storageState: state });
    const page = await context.newPage();
    await page.goto(at('decisions'));
    const newest = page.locator('[data-decision]').first();
    await newest.waitFor();
    const before = await newest.getAttribute('data-decision');
    await fetch(live);
    await page.waitForFunction(id => document.querySelector('[data-decision]').dataset.decision !== id, before);
    await context.close();
  }

  // By keyboard alone: from the start of the page to the details of a decision.
  const context = await browser.newContext({ storageState: state });
  const page = await context.newPage();
  await page.goto(at('decisions'));
  await page.locator('[data-decision]').first().waitFor();
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement.matches('[data-decision]'))) break;
  }
  await page.keyboard.press('Enter');
  await page.locator('[data-decision][aria-expanded=true]').waitFor();
  await page.locator('dl.steps').waitFor();
  assert.ok(await page.evaluate(() => document.activeElement.matches('[data-decision]')), 'the focus stays');
});
