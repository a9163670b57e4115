/** A host that no page has a reason to speak to. */
export const FOREIGN = 'https://metrics.example.net';

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
