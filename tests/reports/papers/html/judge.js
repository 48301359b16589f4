// What a browser makes of pages: node judge.js CHROMIUM PAGE… prints a list, one entry a page.
"use strict";
const { pathToFileURL } = require("node:url");
const axe = require("axe-core");
const puppeteer = require("puppeteer-core");

async function judged(browser, path) {
  const page = await browser.newPage();
  const address = pathToFileURL(path).href;
  const requests = [];
  const said = [];
  page.on("request", (request) => request.url() === address || requests.push(request.url()));
  page.on("dialog", (dialog) => { said.push(dialog.message()); dialog.dismiss(); });
  page.on("console", (message) => said.push(message.text()));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(address);
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const violations = found.violations.map((one) => `${one.id}: ${one.help}: ${one.nodes[0].html}`);
  const styled = await page.evaluate(() => getComputedStyle(document.querySelector("h1")).fontFamily);
  // A small telephone, and a screen of 1280 pixels at 200 %.
  const widths = [];
  for (const width of [320, 640]) {
    await page.setViewport({ width, height: 640 });
    widths.push(await page.evaluate(() => document.documentElement.scrollWidth));
  }
  // The first press of the key goes to the link that skips to the contents.
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.className);
  await page.close();
  return { violations, requests, said, styled, widths, first };
}

(async () => {
  const [program, ...pages] = process.argv.slice(2);
  const browser = await puppeteer.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
  try {
    const results = [];
    for (const path of pages) results.push(await judged(browser, path));
    process.stdout.write(JSON.stringify(results));
  } finally {
    await browser.close();
  }
})();
