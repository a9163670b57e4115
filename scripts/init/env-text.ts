/** Settings as the text of a `.env` file. @throws RangeError for a value that no such file can hold */
export function envText(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => `${name}=${quoted(value)}`);
  return [
    '# Written by npm run init. Every further setting is explained in .env.example.',
    '# What the shell sets wins. TARGET=live npm start checks the environment below.',
    ...lines,
    '',
  ].join('\n');
}

/** Quotes keep a `#`, blanks and the other quotes as they are. */
function quoted(value: string): string {
  if (/^[\w.@:/+-]+$/.test(value)) return value;
  const quote = ["'", '`', '"'].find((each) => !value.includes(each) && !(each === '"' && value.includes('\\')));
  if (quote === undefined || /[\r\n]/.test(value)) throw new RangeError('no quotes can hold it');
  return `${quote}${value}${quote}`;
}
