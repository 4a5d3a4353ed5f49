import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** A QR code as one path. Its module is one unit; the quiet zone is part of `size`. */
export interface QrDrawing {
  /** Width and height of the drawing, quiet zone included. */
  readonly size: number;
  /** For the `d` of a path. */
  readonly path: string;
  /** How far the path lies from the left and from above. */
  readonly margin: number;
}

/** ISO/IEC 18004 asks for four modules of nothing on each side. */
const QUIET_ZONE = 4;

/** The QR code (ISO/IEC 18004) of a text, such as `tel:+15555550142`. The same text gives the same drawing. */
export function textToQr(text: string): QrDrawing {
  // Paper beside a telephone gets folded and wet: 15 % of a code may be lost.
  const code = generate(text, { minCorrectionLevel: correction.M });
  return { size: code.size + 2 * QUIET_ZONE, margin: QUIET_ZONE, path: toSvgPath(code) };
}
