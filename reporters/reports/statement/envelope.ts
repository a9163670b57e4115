import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';

// DSSE, the envelope of in-toto: https://github.com/secure-systems-lab/dsse/blob/master/protocol.md

const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

const Envelope = z.strictObject({
  payloadType: z.literal(PAYLOAD_TYPE),
  payload: z.string().describe('The statement, as base64.'),
  signatures: z.tuple([z.strictObject({ keyid: z.string(), sig: z.string() })]),
});
type Envelope = z.infer<typeof Envelope>;

/** What cannot be signed or verified, in a sentence. */
export class EnvelopeError extends Error {
  override readonly name = 'EnvelopeError';
}

/** What is signed: "DSSEv1", then type and body, each after its length in bytes. */
export function preAuthEncoding(type: string, body: Uint8Array): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${body.length} `;
  return Buffer.concat([Buffer.from(head), body]);
}

/** SHA-256 of the public key in DER, as hex: the name of a key, which its owner publishes. */
export const keyIdOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');

/** The public half of a private key. */
export const publicKeyOf = (key: KeyObject): KeyObject => createPublicKey(key);

/** @throws EnvelopeError when the text is no Ed25519 key in PEM */
export function privateKeyIn(pem: string): KeyObject {
  return ed25519(() => createPrivateKey(pem.replaceAll(String.raw`\n`, '\n')));
}

/** Of a public key, or of a private one. @throws EnvelopeError as `privateKeyIn` */
export function publicKeyIn(pem: string): KeyObject {
  return ed25519(() => createPublicKey(pem.replaceAll(String.raw`\n`, '\n')));
}

function ed25519(read: () => KeyObject): KeyObject {
  const key = (() => {
    try {
      return read();
    } catch {
      throw new EnvelopeError('The key cannot be read: it has to be an Ed25519 key in PEM.');
    }
  })();
  if (key.asymmetricKeyType === 'ed25519') return key;
  throw new EnvelopeError(`The key is of the kind ${key.asymmetricKeyType ?? 'unknown'}: it has to be an Ed25519 key.`);
}

/** The text of the signed envelope. */
export function sealed(statement: unknown, key: KeyObject): string {
  const body = Buffer.from(JSON.stringify(statement));
  const sig = sign(null, preAuthEncoding(PAYLOAD_TYPE, body), key).toString('base64');
  const keyid = keyIdOf(createPublicKey(key));
  return textOf({ payloadType: PAYLOAD_TYPE, payload: body.toString('base64'), signatures: [{ keyid, sig }] });
}

const textOf = (envelope: Envelope) => `${JSON.stringify(envelope, null, 2)}\n`;

/**
 * The statement in an envelope whose signature is that of a key.
 * @throws EnvelopeError when the text is not, to the last bit, what `sealed` wrote with that key
 */
export function opened(text: string, key: KeyObject): unknown {
  const envelope = envelopeIn(text);
  const [{ keyid, sig }] = envelope.signatures;
  if (keyid !== keyIdOf(key)) throw new EnvelopeError(`The statement names the key ${keyid}, which is another one.`);
  const body = Buffer.from(envelope.payload, 'base64');
  if (!verify(null, preAuthEncoding(envelope.payloadType, body), key, Buffer.from(sig, 'base64')))
    throw new EnvelopeError('The signature does not fit: the statement was changed, or another key signed it.');
  const statement: unknown = JSON.parse(body.toString('utf8'));
  // Base64 has several spellings of the same bytes, and JSON too: only one of them was signed.
  const again = textOf({
    ...envelope,
    payload: body.toString('base64'),
    signatures: [{ keyid, sig: Buffer.from(sig, 'base64').toString('base64') }],
  });
  if (again === text) return statement;
  throw new EnvelopeError('The envelope was changed: it is not written as it was when it was signed.');
}

function envelopeIn(text: string): Envelope {
  try {
    return Envelope.parse(JSON.parse(text));
  } catch {
    throw new EnvelopeError('This is no signed statement: it cannot be read as a DSSE envelope.');
  }
}
