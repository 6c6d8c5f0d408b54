/**
 * Decodes base64url (RFC 4648, section 5) with its padding, as Fernet writes it; null for anything else, also for
 * a second spelling of the same bytes (stray bits before the padding).
 */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9_-]+={0,2}$/.test(text)) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const canonical = btoa(binary).replaceAll('+', '-').replaceAll('/', '_');
  return canonical === text ? Uint8Array.from(binary, (character) => character.charCodeAt(0)) : null;
}
