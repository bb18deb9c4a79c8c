// sin, cos, atan2 and asin of fdlibm (Sun Microsystems, freely distributable), as Java's StrictMath: engines
// differ in the last bit, and a corner of a circle may rest on it (docs/design/space.md). For |x| ≤ 2π.
const view = new DataView(new ArrayBuffer(8));
function high(x: number): number {
  view.setFloat64(0, x);
  return view.getInt32(0);
}
function low(x: number): number {
  view.setFloat64(0, x);
  return view.getUint32(4);
}
function withoutLow(x: number): number {
  view.setFloat64(0, x);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

const PIO2_1 = 1.5707963267341256;
const PIO2_1T = 6.077100506506192e-11;
const PIO2_2 = 6.077100506303966e-11;
const PIO2_2T = 2.0222662487959506e-21;
const PIO2_3 = 2.0222662487111665e-21;
const PIO2_3T = 8.4784276603689e-32;
const INVPIO2 = 0.6366197723675814;

function kernelSin(x: number, y: number, hasTail: boolean): number {
  if ((high(x) & 0x7fffffff) < 0x3e400000) return x;
  const z = x * x;
  const v = z * x;
  const r =
    8.33333333332248946124e-3 +
    z * (-1.98412698298579493134e-4 + z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  const s1 = -1.66666666666666324348e-1;
  return hasTail ? x - (z * (0.5 * y - v * r) - y - v * s1) : x + v * (s1 + z * r);
}

function kernelCos(x: number, y: number): number {
  const ix = high(x) & 0x7fffffff;
  if (ix < 0x3e400000) return 1;
  const z = x * x;
  const r =
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z * (2.48015872894767294178e-5 + z * (-2.75573143513906633035e-7 + z * (2.08757232129817482790e-9 + z * -1.13596475577881948265e-11)))));
  if (ix < 0x3fd33333) return 1 - (0.5 * z - (z * r - x * y));
  let qx = 0.28125;
  if (ix <= 0x3fe90000) {
    view.setInt32(0, ix - 0x00200000);
    view.setUint32(4, 0);
    qx = view.getFloat64(0);
  }
  const hz = 0.5 * z - qx;
  return 1 - qx - (hz - (z * r - x * y));
}

/** The quadrant, and what is left of the angle in two parts. */
function reduced(x: number): [number, number, number] {
  const hx = high(x);
  const ix = hx & 0x7fffffff;
  if (ix <= 0x3fe921fb) return [0, x, 0];
  if (ix < 0x4002d97c) {
    const sign = hx > 0 ? 1 : -1;
    let z = x - sign * PIO2_1;
    let tail = PIO2_1T;
    if (ix === 0x3ff921fb) {
      z -= sign * PIO2_2;
      tail = PIO2_2T;
    }
    const y0 = z - sign * tail;
    return [sign, y0, z - y0 - sign * tail];
  }
  const t = Math.abs(x);
  const n = Math.trunc(t * INVPIO2 + 0.5);
  let r = t - n * PIO2_1;
  let w = n * PIO2_1T;
  let y0 = r - w;
  const exponent = ix >> 20;
  const lost = () => exponent - ((high(y0) >> 20) & 0x7ff);
  if (lost() > 16) {
    let before = r;
    w = n * PIO2_2;
    r = before - w;
    w = n * PIO2_2T - (before - r - w);
    y0 = r - w;
    if (lost() > 49) {
      before = r;
      w = n * PIO2_3;
      r = before - w;
      w = n * PIO2_3T - (before - r - w);
      y0 = r - w;
    }
  }
  const y1 = r - y0 - w;
  return hx < 0 ? [-n, -y0, -y1] : [n, y0, y1];
}

export function sin(x: number): number {
  const [n, y0, y1] = reduced(x);
  const tail = (high(x) & 0x7fffffff) > 0x3fe921fb;
  switch (n & 3) {
    case 0:
      return kernelSin(y0, y1, tail);
    case 1:
      return kernelCos(y0, y1);
    case 2:
      return -kernelSin(y0, y1, tail);
    default:
      return -kernelCos(y0, y1);
  }
}

export function cos(x: number): number {
  const [n, y0, y1] = reduced(x);
  switch (n & 3) {
    case 0:
      return kernelCos(y0, y1);
    case 1:
      return -kernelSin(y0, y1, true);
    case 2:
      return -kernelCos(y0, y1);
    default:
      return kernelSin(y0, y1, true);
  }
}

const ATAN_HIGH = [4.63647609000806093515e-1, 7.85398163397448278999e-1, 9.82793723247329054082e-1, 1.5707963267948965580];
const ATAN_LOW = [2.26987774529616870924e-17, 3.06161699786838301793e-17, 1.39033110312309984516e-17, 6.12323399573676603587e-17];
const AT = [
  3.33333333333329318027e-1, -1.99999999998764832476e-1, 1.42857142725034663711e-1, -1.11111104054623557880e-1,
  9.09088713343650656196e-2, -7.69187620504482999495e-2, 6.66107313738753120669e-2, -5.83357013379057348645e-2,
  4.97687799461593236017e-2, -3.65315727442169155270e-2, 1.62858201153657823623e-2,
] as const;

function atan(given: number): number {
  const hx = high(given);
  const ix = hx & 0x7fffffff;
  let x = given;
  let id = -1;
  if (ix >= 0x44100000) return hx > 0 ? ATAN_HIGH[3]! + ATAN_LOW[3]! : -ATAN_HIGH[3]! - ATAN_LOW[3]!;
  if (ix < 0x3fdc0000) {
    if (ix < 0x3e200000) return x;
  } else {
    x = Math.abs(x);
    if (ix < 0x3ff30000) {
      if (ix < 0x3fe60000) {
        id = 0;
        x = (2 * x - 1) / (2 + x);
      } else {
        id = 1;
        x = (x - 1) / (x + 1);
      }
    } else if (ix < 0x40038000) {
      id = 2;
      x = (x - 1.5) / (1 + 1.5 * x);
    } else {
      id = 3;
      x = -1 / x;
    }
  }
  const z = x * x;
  const w = z * z;
  const s1 = z * (AT[0] + w * (AT[2] + w * (AT[4] + w * (AT[6] + w * (AT[8] + w * AT[10])))));
  const s2 = w * (AT[1] + w * (AT[3] + w * (AT[5] + w * (AT[7] + w * AT[9]))));
  if (id < 0) return x - x * (s1 + s2);
  const result = ATAN_HIGH[id]! - (x * (s1 + s2) - ATAN_LOW[id]! - x);
  return hx < 0 ? -result : result;
}

const PI_LOW = 1.2246467991473531772e-16;
const TINY = 1e-300;

export function atan2(y: number, x: number): number {
  const [hx, lx, hy, ly] = [high(x), low(x), high(y), low(y)];
  const [ix, iy] = [hx & 0x7fffffff, hy & 0x7fffffff];
  if (hx === 0x3ff00000 && lx === 0) return atan(y);
  const m = ((hy >> 31) & 1) | ((hx >> 30) & 2);
  if (iy === 0 && ly === 0) return m < 2 ? y : m === 2 ? Math.PI + TINY : -Math.PI - TINY;
  if (ix === 0 && lx === 0) return hy < 0 ? -Math.PI / 2 - TINY : Math.PI / 2 + TINY;
  const k = (iy - ix) >> 20;
  const z = k > 60 ? Math.PI / 2 + 0.5 * PI_LOW : hx < 0 && k < -60 ? 0 : atan(Math.abs(y / x));
  if (m === 0) return z;
  if (m === 1) return -z;
  return m === 2 ? Math.PI - (z - PI_LOW) : z - PI_LOW - Math.PI;
}

const PIO2_HIGH = 1.5707963267948965580;
const PIO2_LOW = 6.12323399573676603587e-17;
const PIO4_HIGH = 7.85398163397448278999e-1;

function asinRatio(t: number): number {
  const p =
    t *
    (1.66666666666666657415e-1 +
      t *
        (-3.25565818622400915405e-1 +
          t * (2.01212532134862925881e-1 + t * (-4.00555345006794114027e-2 + t * (7.91534994289814532176e-4 + t * 3.47933107596021167570e-5)))));
  const q =
    1 +
    t * (-2.40339491173441421878 + t * (2.02094576023350569471 + t * (-6.88283971605453293030e-1 + t * 7.70381505559019352791e-2)));
  return p / q;
}

export function asin(x: number): number {
  const hx = high(x);
  const ix = hx & 0x7fffffff;
  if (ix >= 0x3ff00000) return Math.abs(x) === 1 ? x * PIO2_HIGH + x * PIO2_LOW : NaN;
  if (ix < 0x3fe00000) return ix < 0x3e400000 ? x : x + x * asinRatio(x * x);
  const t = (1 - Math.abs(x)) * 0.5;
  const r = asinRatio(t);
  const s = Math.sqrt(t);
  let result: number;
  if (ix >= 0x3fef3333) {
    result = PIO2_HIGH - (2 * (s + s * r) - PIO2_LOW);
  } else {
    const w = withoutLow(s);
    const c = (t - w * w) / (s + w);
    const p = 2 * s * r - (PIO2_LOW - 2 * c);
    const q = PIO4_HIGH - 2 * w;
    result = PIO4_HIGH - (p - q);
  }
  return hx > 0 ? result : -result;
}
