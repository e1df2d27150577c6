// The live list while 1,000 decisions a second come in: it is filtered, paused and opened as ever. Argument: the address that opens the console.
import assert from 'node:assert/strict';
import { open } from './browser.mjs';

const [address] = process.argv.slice(2);

await open(async browser => {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', error => errors.push(error.message));
  await page.goto(address);
  await page.goto(new URL('/#decisions', address).href);
  const first = () => page.locator('[data-decision]').first().getAttribute('data-decision');
  const before = await first();
  await page.waitForFunction(id => document.querySelector('[data-decision]').dataset.decision !== id, before);
  await page.getByText('of the last 1000').waitFor();
  await page.getByLabel('Reason').fill('expired');
  await page.waitForFunction(() => [...document.querySelectorAll('tbody tr')].every(row => row.innerText.includes('token-expired')));
  await page.getByRole('button', { name: 'Pause' }).click();
  const still = await first();
  await page.getByText('new while paused').waitFor();
  assert.equal(await first(), still, 'a paused list stays');
  await page.locator('[data-decision]').first().click();
  await page.locator('.advice').waitFor();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForFunction(id => document.querySelector('[data-decision]').dataset.decision !== id, still);
  assert.ok(await page.locator('tbody tr').count() <= 201, 'the page draws a bounded number of rows');
  assert.deepEqual(errors, []);
});
