/**
 * The address behind a number as people type it (RFC 3966): `+44 20 7946 0000`, `415 555 0142 x7`. Undefined where it is
 * neither a number with its country code nor one of the North American plan, which a telephone would dial wrongly.
 */
export function phoneTypedToLink(phone: string): string | undefined {
  const [, typed = '', extension] =
    /^([+(\d][\d\s().·/-]*?)(?:[\s,;]*(?:ext\.?|extension|x|#)\s*(\d{1,7}))?$/i.exec(phone.trim()) ?? [];
  const digits = typed.replace(/\D/g, '');
  const number = typed.startsWith('+') ? internationalOf(digits) : northAmericanOf(digits);
  return number && `tel:+${number}${extension ? `;ext=${extension}` : ''}`;
}

function internationalOf(digits: string): string | undefined {
  return /^[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}

function northAmericanOf(digits: string): string | undefined {
  return /^1?[2-9]\d{2}[2-9]\d{6}$/.test(digits) ? `1${digits.slice(-10)}` : undefined;
}
