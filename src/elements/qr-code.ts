import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** A QR code as one SVG path in units of modules. */
export interface QrCode {
  readonly text: string;
  /** With the quiet zone. */
  readonly viewBox: string;
  readonly path: string;
}

/** Modules of quiet zone that readers need (ISO/IEC 18004). */
const QUIET_ZONE = 4;

export function qrCode(text: string): QrCode {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const size = code.size + 2 * QUIET_ZONE;
  return { text, viewBox: `${-QUIET_ZONE} ${-QUIET_ZONE} ${size} ${size}`, path: toSvgPath(code) };
}
