// Makes src/map/symbols/ from allowed.json: one sheet of drawings per palette and where each lies on it. Run
// by hand, its result is committed; a test makes it again and compares. Nothing outside allowed.json is drawn:
// the list is the written proof that this is no targeting tool (standards: APP-6(D), sets 10, 20, 25, 40).
//   node tools/symbols/build.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import ms from 'milsymbol';

const SIZE = 18;
const COLUMNS = 12;
/** Frames of drawings are of unequal size; each gets a cell, so that the place of one is easily told. */
const CELL = 48;
const SIDES = { friend: '3', neutral: '4' };
/** Ink and frames on a light or a dark map; in the night theme everything is red. */
const PALETTES = {
  symbols: {},
  'symbols-night': { monoColor: '#ff7a6b' },
};

const { symbolSet, ...ALLOWED } = JSON.parse(readFileSync(new URL('allowed.json', import.meta.url), 'utf8'));
export { ALLOWED, symbolSet };

/** Every code that may be drawn, by name: kind, side, then `planned` and `exercise` where they apply. */
export function codes() {
  return Object.entries(ALLOWED).flatMap(([kind, { set, entity, sides, headquarters, planned }]) =>
    sides.flatMap((side) =>
      [0, 1].flatMap((context) =>
        (planned ? [0, 1] : [0]).map((status) => {
          const name = [kind, side, ...(status ? ['planned'] : []), ...(context ? ['exercise'] : [])].join('/');
          return [name, `10${context}${SIDES[side]}${set}${status}${headquarters ? 2 : 0}00${entity}0000`];
        }),
      ),
    ),
  );
}

export function sheets() {
  const places = {};
  const bodies = Object.fromEntries(Object.keys(PALETTES).map((palette) => [palette, []]));
  codes().forEach(([name, sidc], i) => {
    const [x, y] = [(i % COLUMNS) * CELL, Math.floor(i / COLUMNS) * CELL];
    for (const [palette, colours] of Object.entries(PALETTES)) {
      const symbol = new ms.Symbol(sidc, { size: SIZE, outlineWidth: palette === 'symbols' ? 3 : 0, outlineColor: 'rgb(255,255,255)', fillOpacity: 0.92, ...colours });
      if (!symbol.isValid()) throw new Error(`${name}: ${sidc} is no symbol`);
      const { width, height } = symbol.getSize();
      if (width > CELL || height > CELL) throw new Error(`${name} is ${width}×${height}`);
      const at = symbol.getAnchor();
      const inner = symbol.asSVG().replace(/^<svg[^>]*viewBox="([^"]*)"[^>]*>/, `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="$1">`);
      bodies[palette].push(rounded(inner));
      places[name] = { sidc, x, y, width: Math.ceil(width), height: Math.ceil(height), anchor: [round(at.x), round(at.y)] };
    }
  });
  const rows = Math.ceil(Object.keys(places).length / COLUMNS);
  const [width, height] = [COLUMNS * CELL, rows * CELL];
  const files = Object.entries(bodies).map(([palette, all]) => [
    `${palette}.svg`,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${all.join('')}</svg>\n`,
  ]);
  return { ...Object.fromEntries(files), 'symbols.json': JSON.stringify({ width, height, places }) + '\n' };
}

const round = (n) => Math.round(n * 100) / 100;
function rounded(svg) {
  return svg.replace(/-?\d+\.\d{3,}/g, (n) => String(round(Number(n))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of Object.entries(sheets())) {
    writeFileSync(new URL(`../../src/map/symbols/${file}`, import.meta.url), text);
    console.log(`${file}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzip`);
  }
}
