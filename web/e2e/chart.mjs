// "Carte et temps" in a real browser: M1 (the instant), M3 (places), M6 (scale bar), B4 (no WebGL, no software
// rasteriser), B12 (states told apart in grey), printing on one sheet, and access in three themes.
import { launch, newPage, signIn } from './browser.mjs';
import { eventually } from './until.mjs';

const EARTH_METRES = 6_371_008.8;

/** Whatever theatre it is shown: nothing here depends on what is planned there. */
export async function chart({ step, page, base, check, account }) {
  await step('the map of time shows the ground, the parties and the lanes', async () => {
    await page.goto(`${base}#/map`);
    await page.waitForSelector('.chart-screen canvas');
    await page.locator('.bar[data-metres]').waitFor();
    await drawn(page);
    await check('14-map');
  });

  await step('a grid reference leads to its place within a metre; so do degrees and a name’s alias', async () => {
    await goTo(page, '30QZD 12345 67890');
    await centred(page, '30QZD 12345 67890');
    await goTo(page, '15.66, 0.5');
    await centred(page, '31PBT 32');
    await goTo(page, 'Timbuktu');
    await page.locator('.said', { hasText: 'Tombouctou' }).waitFor();
  });

  await step('the scale bar is true within one in a hundred', async () => {
    await goTo(page, '30QYD 50000 50000');
    await centred(page, '30QYD 50000 50000');
    const box = await page.locator('.mapbox .map').boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    // The read-out follows the pointer a frame or more later: it is asked until it has arrived.
    await eventually(async () => {
      const { metres, pixels } = await page.locator('.bar[data-metres]').evaluate((bar) => bar.dataset);
      const [west, east] = [await readAt(page, x - 150, y), await readAt(page, x + 150, y)];
      const shown = (300 * Number(metres)) / Number(pixels);
      const error = Math.abs(shown / distance(west, east) - 1);
      if (!(error <= 0.01)) throw new Error(`the scale bar is wrong by ${(error * 100).toFixed(2)} %`);
    });
  });

  await step('the hours pass on the whole screen at once', async () => {
    const at = () => page.locator('.clockbar time.at').getAttribute('datetime');
    await page.locator('.chart-screen h1').evaluate(() => document.activeElement?.blur());
    const before = Date.parse(await at());
    await page.keyboard.press('.');
    await page.keyboard.press('.');
    if (Date.parse(await at()) - before > 2 * 3_600_000 || Date.parse(await at()) <= before) throw new Error('two steps are not two hours');
    await page.keyboard.press('t');
    await page.keyboard.type('010000ZJAN21');
    await page.keyboard.press('Enter');
    await page.locator('.clockbar time.at', { hasText: '010000ZJAN21' }).waitFor();
    // A year before anything was planned nothing but sectors, which have no time, lies on the ground.
    const lines = await page.locator('.twin li').evaluateAll((all) => all.map((one) => one.dataset.line));
    if (lines.some((line) => ['proposed', 'approved', 'active', 'conflict'].includes(line))) throw new Error(`drawn a year early: ${lines}`);
    await page.locator('.clockbar button', { hasText: 'Maintenant' }).click();
    await agree(page);
  });

  await step('each state is told from each other in grey', async () => {
    await page.keyboard.press('l');
    await page.locator('.legend canvas').first().waitFor();
    await page.waitForFunction(() => [...document.querySelectorAll('.legend canvas')].every((one) => one.getContext('2d').getImageData(0, 0, 104, 56).data.some((byte) => byte > 0)));
    const alike = await page.evaluate(() => {
      const grey = (canvas) => {
        const { data } = canvas.getContext('2d').getImageData(0, 0, 104, 56);
        return Array.from({ length: data.length / 4 }, (_, i) => {
          const [r, g, b, a] = data.slice(4 * i, 4 * i + 4);
          return (0.3 * r + 0.59 * g + 0.11 * b) * (a / 255) + 255 * (1 - a / 255);
        });
      };
      const states = [...document.querySelectorAll('.legend ul:first-of-type canvas')].map((canvas) => [canvas.dataset.state, grey(canvas)]);
      return states.flatMap(([a, first], i) =>
        states.slice(i + 1).filter(([, second]) => first.filter((value, at) => Math.abs(value - second[at]) > 60).length < 120).map(([b]) => `${a} and ${b}`),
      );
    });
    if (alike.length > 0) throw new Error(`alike in grey: ${alike}`);
    await check('15-map-legend');
    await page.keyboard.press('Escape');
  });

  await step('the map prints on one sheet at its scale', async () => {
    await page.keyboard.press('p');
    await page.locator('.paper .bar[data-metres]').waitFor();
    await eventually(async () => {
      const dots = await page.locator('.paper .bar').evaluate((bar) => Number(bar.dataset.metres) / Number(bar.dataset.pixels) / (0.0254 / 96));
      if (!(Math.abs(dots / 1_000_000 - 1) <= 0.01)) throw new Error(`printed at 1:${Math.round(dots)}`);
    });
    const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
    if (pages !== 1) throw new Error(`${pages} pages`);
    await check('16-map-print');
    await page.keyboard.press('Escape');
  });

  await step('it draws with neither WebGL nor a software rasteriser', async () => {
    const browser = await launch(['--disable-software-rasterizer']);
    try {
      const { page: bare } = await newPage(browser);
      await signIn(bare, base, account.login, account.password);
      await bare.goto(`${base}#/map`);
      await bare.waitForSelector('.chart-screen canvas');
      if (await bare.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null)) throw new Error('WebGL is there: the test tests nothing');
      await drawn(bare);
    } finally {
      await browser.close();
    }
  });
}

async function goTo(page, typed) {
  await page.fill('#goto', typed);
  await page.press('#goto', 'Enter');
}

async function centred(page, reference) {
  const square = reference.replace(/ /g, '');
  await page.waitForFunction(
    (wanted) => {
      const said = document.querySelector('.read')?.dataset.centre?.replace(/ /g, '') ?? '';
      if (wanted.length < 15) return said.startsWith(wanted);
      const near = (from) => Math.abs(Number(said.slice(from, from + 5)) - Number(wanted.slice(from, from + 5))) <= 1;
      return said.slice(0, 5) === wanted.slice(0, 5) && near(5) && near(10);
    },
    square,
    { timeout: 30_000 },
  );
}

/** More than one colour on the map's canvas. */
async function drawn(page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.mapbox canvas')].some((canvas) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set();
      for (let i = 0; i < data.length && seen.size < 4; i += 404) if (data[i + 3] > 0) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
      return seen.size >= 4;
    }),
  );
}

async function readAt(page, x, y) {
  // A move within the map, then there: the read-out is that of the last one once it says the same twice.
  await page.mouse.move(x, y, { steps: 3 });
  let before;
  return eventually(async () => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const said = await page.locator('.read span').last().innerText();
    if (said !== before) {
      before = said;
      throw new Error(`the read-out still changes: ${said}`);
    }
    const [lat, lon] = said.split(',').map(Number);
    return { lat, lon };
  });
}

function distance(a, b) {
  const rad = Math.PI / 180;
  const half = (angle) => Math.sin((angle * rad) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(b.lon - a.lon);
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(h));
}

/** What lies on the map bears, in the tree, the same word. */
async function agree(page) {
  const words = await page.locator('.twin li').allInnerTexts();
  const tree = await page.locator('.tree').innerText();
  for (const text of words) {
    const [reference, word] = text.split(' · ');
    if (word === undefined || !/^(OP|NT|AI)-/.test(reference)) continue;
    const row = tree.split(reference)[1] ?? '';
    if (!row.slice(0, 200).includes(word)) throw new Error(`${text} on the map, but in the tree: ${row.slice(0, 80)}`);
  }
}
