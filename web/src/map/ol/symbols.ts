// The sheet of symbols as icons: one picture for all, so that a poor line asks once.
import { Icon } from 'ol/style';
import day from '../symbols/symbols.svg?url';
import night from '../symbols/symbols-night.svg?url';
import { SHEET_SIZE, SYMBOLS, type SymbolName } from '../symbols/symbols';

export class SymbolSheet {
  private readonly icons = new Map<SymbolName, Icon>();
  private image: HTMLCanvasElement | undefined;
  readonly ready: Promise<void>;

  constructor(atNight: boolean, loaded: () => void) {
    const picture = new Image();
    picture.src = atNight ? night : day;
    // Without its symbols the map is still a map: words and lines say the same.
    this.ready = picture.decode().then(
      () => {
        this.image = drawn(picture);
        loaded();
      },
      () => undefined,
    );
  }

  icon(name: SymbolName): Icon | undefined {
    if (!this.image) return undefined;
    const known = this.icons.get(name);
    if (known) return known;
    const { x, y, width, height, anchor } = SYMBOLS[name];
    const icon = new Icon({
      img: cell(this.image, x * SHARP, y * SHARP, width * SHARP, height * SHARP),
      scale: 1 / SHARP,
      anchor: [anchor[0]! * SHARP, anchor[1]! * SHARP],
      anchorXUnits: 'pixels',
      anchorYUnits: 'pixels',
      declutterMode: 'none',
    });
    this.icons.set(name, icon);
    return icon;
  }
}

/** Drawn at twice its size: sharp on paper and on dense screens. */
const SHARP = 2;

function drawn(picture: HTMLImageElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = SHEET_SIZE.map((side) => side * SHARP) as [number, number];
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function cell(sheet: HTMLCanvasElement, x: number, y: number, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  canvas.getContext('2d')?.drawImage(sheet, x, y, width, height, 0, 0, width, height);
  return canvas;
}
