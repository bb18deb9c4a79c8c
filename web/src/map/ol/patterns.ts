// Fills and badges that tell apart without colour: made once per palette, on small canvases.
import { Fill, Icon, Stroke } from 'ol/style';
import type { Badge } from '../chart-port';
import { faded, type Palette } from './styles';

type Paint = CanvasPattern | string;
export type Pattern = 'plain' | 'hatch' | 'back-hatch' | 'cross' | 'dots' | 'sparse' | 'none';

const SIDE = 12;

function tile(side: number, draw: (context: CanvasRenderingContext2D) => void): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d');
  if (context) draw(context);
  return canvas;
}

function lines(context: CanvasRenderingContext2D, side: number, ways: 'up' | 'down' | 'both', width: number) {
  context.lineWidth = width;
  context.beginPath();
  for (const shift of [-side, 0, side]) {
    if (ways !== 'down') context.moveTo(shift - 1, side + 1), context.lineTo(shift + side + 1, -1);
    if (ways !== 'up') context.moveTo(shift - 1, -1), context.lineTo(shift + side + 1, side + 1);
  }
  context.stroke();
}

export class Paints {
  private readonly fills = new Map<string, Fill>();
  private readonly badges = new Map<string, Icon>();

  constructor(private readonly palette: Palette) {}

  fill(pattern: Pattern, colour: string, share = 0.1): Fill {
    const key = `${pattern} ${colour} ${share}`;
    const known = this.fills.get(key);
    if (known) return known;
    const fill = new Fill({ color: this.paint(pattern, colour, share) });
    this.fills.set(key, fill);
    return fill;
  }

  private paint(pattern: Pattern, colour: string, share: number): Paint {
    if (pattern === 'none') return 'rgba(0,0,0,0.001)';
    if (pattern === 'plain') return faded(colour, share);
    const side = pattern === 'sparse' ? SIDE * 2 : SIDE;
    const canvas = tile(side, (context) => {
      context.fillStyle = faded(colour, share * 0.6);
      context.fillRect(0, 0, side, side);
      context.strokeStyle = context.fillStyle = faded(colour, 0.55);
      if (pattern === 'dots') {
        context.beginPath();
        context.arc(side / 2, side / 2, 1.4, 0, 7);
        context.fill();
      } else lines(context, side, pattern === 'cross' ? 'both' : pattern === 'back-hatch' ? 'down' : 'up', pattern === 'hatch' ? 1.6 : 1);
    });
    return canvas.getContext('2d')?.createPattern(canvas, 'repeat') ?? faded(colour, share);
  }

  /** A sign beside the words of a state. */
  badge(badge: Badge, colour: string, displacement: [number, number] = [0, 0]): Icon {
    const key = `${badge} ${colour} ${displacement.join()}`;
    const known = this.badges.get(key);
    if (known) return known;
    const img = tile(36, (context) => {
      context.scale(2, 2);
      drawBadge(context, badge, colour, this.palette.sheet);
    });
    const icon = new Icon({ img, scale: 0.5, displacement, declutterMode: 'none' });
    this.badges.set(key, icon);
    return icon;
  }

  stroke(colour: string, width: number, dash?: readonly number[]): Stroke {
    return new Stroke(dash?.length ? { color: colour, width, lineDash: [...dash], lineCap: 'butt' } : { color: colour, width });
  }
}

/** On a disc of 18 pixels: the shapes of design/marks, so that map, list and timeline agree. */
export function drawBadge(context: CanvasRenderingContext2D, badge: Badge, colour: string, ground: string): void {
  context.lineWidth = 1.8;
  context.lineJoin = context.lineCap = 'round';
  context.strokeStyle = colour;
  context.fillStyle = ground;
  const path = (d: string) => new Path2D(d);
  context.beginPath();
  context.arc(9, 9, 8, 0, 7);
  context.fill();
  switch (badge) {
    case 'proposed':
      context.setLineDash([3, 2.2]);
      context.stroke();
      break;
    case 'concerted':
      context.stroke();
      context.fillStyle = colour;
      context.fill(path('M9 1a8 8 0 0 1 0 16z'));
      break;
    case 'locked':
      context.fillStyle = colour;
      context.fill(path('M3.5 8h11v7.5h-11z'));
      context.stroke(path('M5.8 8V5.8a3.2 3.2 0 0 1 6.4 0V8'));
      break;
    case 'tick':
      context.fillStyle = colour;
      context.fill();
      context.strokeStyle = ground;
      context.lineWidth = 2.4;
      context.stroke(path('M4.5 9.3l3.2 3.2 6-6.5'));
      break;
    case 'ended':
      context.stroke(path('M4.5 4.5h9v9h-9z'));
      break;
    case 'pause':
      context.lineWidth = 3;
      context.stroke(path('M6.2 4.5v9M11.8 4.5v9'));
      break;
    case 'notice':
      context.fillStyle = colour;
      context.fill(path('M5 9a4 4 0 1 0 8 0a4 4 0 1 0-8 0'));
      break;
    case 'alert':
      context.fillStyle = colour;
      context.fill(path('M9 1.2L17.3 16H.7z'));
      context.strokeStyle = ground;
      context.lineWidth = 2.2;
      context.stroke(path('M9 6v4.6M9 13.2v.2'));
  }
}
