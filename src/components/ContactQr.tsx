export interface ContactQrProps {
  /** What `textToQr` in documents/qr.ts has drawn. */
  readonly drawing: { readonly size: number; readonly margin: number; readonly path: string };
  /** What a camera finds in it, for those who do not see it: `Dial (916) 555-0142, FBI Sacramento Field Office`. */
  readonly label: string;
}

/** A QR code, black on white on every screen, because cameras fail on the reverse. Its size is the stylesheet's. */
export function ContactQr({ drawing: { size, margin, path }, label }: ContactQrProps) {
  return (
    <svg class="contact-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect class="contact-qr-ground" width={size} height={size} />
      <path class="contact-qr-ink" transform={`translate(${margin} ${margin})`} d={path} />
    </svg>
  );
}
