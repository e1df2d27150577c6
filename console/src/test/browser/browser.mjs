import { chromium } from 'playwright-core';

// Chromium as Debian installs it; its sandbox needs privileges that builds don't have.
export async function open(use) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}
