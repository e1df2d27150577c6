// Uses Swagger UI as a developer does. Arguments: the address of the page, the path of a resource that the scheme "staff" protects, a token of
// that scheme.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const [address, path, token] = process.argv.slice(2);
// Chromium as Debian installs it; its sandbox needs privileges that builds don't have.
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  const operation = page.locator('.opblock-get').filter({ has: page.locator(`.opblock-summary-path[data-path="${path}"]`) });
  await operation.locator('.opblock-summary-control').click();
  await operation.getByRole('button', { name: 'Try it out' }).click();

  const execute = async () => {
    const answer = page.waitForResponse(response => new URL(response.url()).pathname.endsWith('/api/method/roles'));
    await operation.getByRole('button', { name: 'Execute' }).click();
    const response = await answer;
    await operation.locator('.live-responses-table .response-col_status', { hasText: String(response.status()) }).waitFor();
    return response;
  };

  const refused = await execute();
  assert.equal(refused.status(), 401);
  assert.equal(refused.headers()['www-authenticate'], 'Bearer realm="staff"');

  await page.locator('.scheme-container, .swagger-ui').getByRole('button', { name: 'Authorize', exact: true }).first().click();
  const staff = page.locator('.auth-container').filter({ has: page.locator('h4 code', { hasText: /^staff$/ }) });
  await staff.locator('input').fill(token);
  await staff.getByRole('button', { name: 'Apply credentials' }).click();
  await page.locator('.close-modal').click();
  await operation.locator('.authorization__btn').first().waitFor();

  const accepted = await execute();
  assert.equal(accepted.status(), 200);
} finally {
  await browser.close();
}
