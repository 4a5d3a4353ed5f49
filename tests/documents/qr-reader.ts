import jsQR from 'jsqr';
import type { QrDrawing } from '../../src/documents/qr.ts';

const PIXELS = 6;

/** What a camera reads in a drawing; null where it finds nothing. The path is filled by its even-odd crossings. */
export function readQr({ size, margin, path }: QrDrawing): string | null {
  const edges = path.split('Z').flatMap((part) => {
    const points = [...part.matchAll(/(\d+) (\d+)/g)].map(
      ([, x, y]) => [Number(x) + margin, Number(y) + margin] as const,
    );
    return points.map((point, index) => [point, points[(index + 1) % points.length] ?? point] as const);
  });
  const isInk = (x: number, y: number) =>
    edges.filter(([[x1, y1], [x2, y2]]) => x1 === x2 && x1 > x && Math.min(y1, y2) < y && y < Math.max(y1, y2)).length %
      2 ===
    1;
  const width = size * PIXELS;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      if (!isInk(x + 0.5, y + 0.5)) continue;
      for (let row = y * PIXELS; row < (y + 1) * PIXELS; row += 1)
        for (let column = x * PIXELS; column < (x + 1) * PIXELS; column += 1)
          pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  return jsQR(pixels, width, width)?.data ?? null;
}
