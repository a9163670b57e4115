import type { ClientFault } from '#proof/clients/client-proof.ts';

export declare const faults: Readonly<Record<string, ClientFault>>;
