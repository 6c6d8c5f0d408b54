import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** A QR code as one SVG path in units of modules, without the quiet zone of four modules that readers need. */
export interface QrCode {
  readonly text: string;
  readonly sizeModules: number;
  readonly path: string;
}

export function qrCode(text: string): QrCode {
  const code = generate(text, { minCorrectionLevel: correction.M });
  return { text, sizeModules: code.size, path: toSvgPath(code) };
}
