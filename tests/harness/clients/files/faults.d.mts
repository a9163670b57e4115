import type { ClientFault } from '#proof/clients/client-proof.ts';

export declare const fileFaults: Readonly<Record<string, ClientFault & { log?: string; har?: string }>>;
