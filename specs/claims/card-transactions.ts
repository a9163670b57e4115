import { defineClaims } from './define.ts';

export const cardTransactions = defineClaims('card-transactions', {
  'DOC-056': {
    place: 'errors',
    binds: ['server'],
    says: '403, 498, 499 and 500 carry the messages "Not authorized", "Invalid client key", "Missing client key" and "Internal server error".',
  },
});
