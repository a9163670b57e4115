import type { ClientFault } from '#proof/clients/client-proof.ts';

export declare const webFaults: Readonly<Record<string, ClientFault>>;
